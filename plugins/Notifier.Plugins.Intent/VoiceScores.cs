using Notifier.Text.Lexicons;

namespace Notifier.Plugins.Intent;

/// <summary>What speaks for each intent in a post, in log-odds, and what speaks for its being said to everybody.</summary>
internal readonly ref struct VoiceScores
{
    /// <summary>How many voices there are: the intents, and behind them what is said to everybody.</summary>
    public const int Count = (int)IntentKind.Chatter + 2;

    private readonly Span<float> _scores;

    /// <param name="scores">Room for <see cref="Count"/>; what is in it is forgotten.</param>
    public VoiceScores(Span<float> scores)
    {
        _scores = scores;
        scores.Clear();
    }

    /// <summary>The voices as the lexicons name them.</summary>
    public static string[] Names { get; } = [.. IntentKinds.Names, "broadcast"];

    public ref float this[IntentKind intent] => ref _scores[(int)intent];

    public ref float Broadcast => ref _scores[Count - 1];

    public void Add(in LexiconEntry entry) => _scores[entry.Class] += entry.Weight;

    /// <summary>The intent that a lexicon's entry speaks for: what is said to everybody is an announcement.</summary>
    public static IntentKind IntentOf(in LexiconEntry entry) =>
        entry.Class < Count - 1 ? (IntentKind)entry.Class : IntentKind.Announcement;
}
