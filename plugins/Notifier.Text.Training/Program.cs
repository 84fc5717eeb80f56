using Notifier.Text;
using Notifier.Text.Syllables;
using Notifier.Text.Training;

if (args is not [.. var inputs, "-o", var output] || inputs.Length == 0)
{
    Console.Error.WriteLine("usage: Notifier.Text.Training SENTENCES.jsonl.gz... -o FILE");
    return 1;
}

var sentences = inputs.SelectMany(Sentence.ReadFile).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
var taught = sentences.Where(s => !Split.IsHeldBack(s.Id)).ToList();
using (var file = File.Create(output))
    NetworkFile.Write(NetworkTrainer.Train(taught), file);
var judged = sentences.Where(s => s.IsDecided && Split.IsHeldBack(s.Id)).ToList();
Console.WriteLine($"learned from {taught.Count:N0} sentences, judged on {judged.Count:N0} held back");
Console.WriteLine($"right about question or not: {Judgement.Of(NetworkFile.Read(output, File.ReadAllBytes(output)), judged):P2}");
Console.WriteLine($"written: {output} ({new FileInfo(output).Length / 1024:N0} KiB)");
return 0;
