using System.Globalization;
using System.Text.RegularExpressions;
using Notifier.Core.Board;

namespace Notifier.Chaos.Torments;

/// <summary>What an admin does about a damaged board.</summary>
internal static partial class Repair
{
    /// <summary>Repairs the board; keeps in mind what was lost and whose history may have been cut.</summary>
    public static async Task RunAsync(Subject subject, CancellationToken cancellationToken)
    {
        var (exit, output) = await subject.RunAsync("board", "repair");
        if (Lost().Match(output) is { Success: true } lost)
            subject.CountedAsLost += int.Parse(lost.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        else if (exit != 0)
            subject.Findings.Add($"board repair ended with {exit}: {output.Trim()}");
        await using var board = await SqliteBoard.OpenAsync(subject.Board, Serilog.Core.Logger.None, cancellationToken);
        foreach (var question in await board.ListAsync(Enum.GetValues<QuestionState>(), int.MaxValue, cancellationToken))
            subject.Repaired.Add(question.Id);
    }

    [GeneratedRegex(@"(?<count>[0-9,]+) (questions? )?lost", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lost();
}
