using Notifier.Text;
using Notifier.Text.Syllables;
using Notifier.Text.Training;

var keepHeldBack = args is [.., "--keep-held-back"];
if ((keepHeldBack ? args[..^1] : args) is not [.. var inputs, "-o", var output] || inputs.Length == 0)
{
    Console.Error.WriteLine("usage: Notifier.Text.Training SENTENCES.jsonl.gz... -o FILE [--keep-held-back]");
    return 1;
}

var sentences = inputs.SelectMany(Sentence.ReadFile).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
var trainingSet = sentences.Where(s => !(keepHeldBack && Split.IsHeldBack(s.Id))).ToList();
using (var file = File.Create(output))
    NetworkFile.Write(NetworkTrainer.Train(trainingSet), file);
Console.WriteLine($"trained on {trainingSet.Count:N0} sentences");
if (keepHeldBack)
{
    var evaluationSet = sentences.Where(s => s.IsDecided && Split.IsHeldBack(s.Id)).ToList();
    Console.WriteLine($"right about question or not: {Evaluation.AccuracyOf(NetworkFile.Read(output, File.ReadAllBytes(output)), evaluationSet):P2} of {evaluationSet.Count:N0} held back");
}

Console.WriteLine($"written: {output} ({new FileInfo(output).Length / 1024:N0} KiB)");
return 0;
