using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>The phrases of history and refusals.</summary>
internal static partial class BoardRules
{
    /// <summary>What the history calls a correction.</summary>
    public const string CorrectedWord = "corrected";

    private static string WhyOf(PassReason reason) => reason switch
    {
        PassReason.Declined => "passed on by the holder",
        PassReason.NotInTime => "not claimed in time",
        PassReason.NotShown => "it did not reach the screen in time",
        PassReason.NoSign => "claimed, and no sign of life since",
    };

    private static string WhyOf(Correct correct, BoardQuestion now) => (now.Classification.Category, correct.To) switch
    {
        (null, null) => "none of the categories is right",
        var (was, right) => $"{NameOf(was)} is wrong, {NameOf(right)} is right",
    };

    private static string WhyOf(Offer offer) =>
        $"to {offer.To}: {(offer.Candidates.FirstOrDefault(candidate => candidate.Id == offer.To) is { } to ? CandidateText.English(to) : "next in line")}";

    private static string WhyTaken(BoardQuestion now) => now.Holder is { } asked ? $"{asked} had been asked" : "nobody had been asked";

    private static string NameOf(CategoryId? category) => category?.Value ?? "no category";

    private static string With(string? note) => note is null ? "" : $": {note}";

    private static (BoardQuestion?, HistoryEntry?, string?) Refuse(BoardQuestion now, string verb)
    {
        var holder = now.Holder is { } somebody ? $" by {somebody}" : "";
        var state = now.State switch
        {
            QuestionState.Open => "is open",
            QuestionState.Offered => $"is offered to {now.Holder}",
            QuestionState.Claimed => $"is claimed{holder}",
            QuestionState.Answered => $"was answered{holder}",
            QuestionState.Closed => $"was closed{holder}",
            QuestionState.Ignored => "is ignored",
        };
        return (null, null, $"cannot {verb}: it {state}");
    }
}
