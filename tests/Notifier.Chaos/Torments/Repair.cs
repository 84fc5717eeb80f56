using System.Globalization;
using System.Text.RegularExpressions;
using Notifier.Core.Board;

namespace Notifier.Chaos.Torments;

/// <summary>What an admin does about a damaged board.</summary>
internal static partial class Repair
{
    /// <summary>Repairs the board; keeps in mind what was lost and whose history may have been cut.</summary>
    /// <param name="host">Has ended; it may have repaired its board by itself before.</param>
    public static async Task RunAsync(Subject subject, HostProcess host, CancellationToken cancellationToken)
    {
        Count(subject, host.Output);
        var (exit, output) = await subject.RunAsync("board", "repair");
        Count(subject, output);
        if (exit != 0)
            subject.Findings.Add($"board repair ended with {exit}: {output.Trim()}");
        await using var board = await SqliteBoard.OpenAsync(subject.Board, Serilog.Core.Logger.None, cancellationToken);
        foreach (var question in await board.ListAsync(Enum.GetValues<QuestionState>(), int.MaxValue, cancellationToken))
            subject.Repaired.Add(question.Id);
    }

    private static void Count(Subject subject, string output)
    {
        // Once a repair: the log tells it, and so may a toast.
        subject.LossIsUnknown |= output.Contains(", at least ", StringComparison.Ordinal);
        var counts = Lost().Matches(output).DistinctBy(lost => lost.Groups["aside"].Value);
        subject.CountedAsLost += counts.Sum(lost => int.Parse(lost.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<count>[0-9,]+) lost; the damaged file is kept as (?<aside>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lost();
}
