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
var taught = sentences.Where(s => !(keepHeldBack && Split.IsHeldBack(s.Id))).ToList();
using (var file = File.Create(output))
    NetworkFile.Write(NetworkTrainer.Train(taught), file);
Console.WriteLine($"learned from {taught.Count:N0} sentences");
if (keepHeldBack)
{
    var judged = sentences.Where(s => s.IsDecided && Split.IsHeldBack(s.Id)).ToList();
    Console.WriteLine($"right about question or not: {Judgement.Of(NetworkFile.Read(output, File.ReadAllBytes(output)), judged):P2} of {judged.Count:N0} held back");
}

Console.WriteLine($"written: {output} ({new FileInfo(output).Length / 1024:N0} KiB)");
return 0;
