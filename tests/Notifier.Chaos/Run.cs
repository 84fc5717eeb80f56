using System.Diagnostics;
using System.Globalization;
using Notifier.Chaos.Torments;

namespace Notifier.Chaos;

/// <summary>A whole run: rounds of torment, then peace, then the count.</summary>
internal sealed class Run(int rounds, int seed, IReadOnlyCollection<string> only)
{
    private const int QuestionsARound = 250;

    private static readonly ITorment[] All =
        [new Kill(), new Freeze(), new FullDisk(), new ClockJump(), new DeletedBoard(), new OverwrittenPage(), new TruncatedBoard()];

    /// <returns>0: every question is accounted for; 1: not; 2: nothing could be run.</returns>
    public async Task<int> ToEndAsync(CancellationToken cancellationToken)
    {
        var wanted = All.Where(torment => only.Count == 0 || only.Contains(torment.Name)).ToArray();
        foreach (var torment in wanted.Where(torment => torment.Missing is not null))
            Console.WriteLine($"left out: {torment.Name}: {torment.Missing}");
        var torments = wanted.Where(torment => torment.Missing is null).ToArray();
        if (torments.Length == 0)
            return 2;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} rounds, seed {seed}"));
        var clock = Stopwatch.StartNew();
        using var subject = Subject.Create(rounds * QuestionsARound);
        var random = new Random(seed);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            var torment = torments[random.Next(torments.Length)];
            counts[torment.Name] = counts.GetValueOrDefault(torment.Name) + 1;
            try
            {
                await using var host = await subject.StartAsync();
                await torment.RunAsync(subject, host, random, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                subject.Findings.Add(string.Create(CultureInfo.InvariantCulture, $"round {round}, {torment.Name}: {fault.Message}"));
                break;
            }
        }
        if (subject.Findings.Count == 0)
            await subject.ReadToEndAsync(cancellationToken);
        await Oracle.CountAsync(subject, cancellationToken);
        foreach (var (name, count) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} {name}"));
        foreach (var note in subject.Notes)
            Console.WriteLine(note);
        foreach (var finding in subject.Findings)
            Console.WriteLine($"FINDING: {finding}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(subject.Findings.Count == 0 ? "all accounted for" : "NOT all accounted for")} in {clock.Elapsed.TotalSeconds:0} s"));
        return subject.Findings.Count == 0 ? 0 : 1;
    }
}
