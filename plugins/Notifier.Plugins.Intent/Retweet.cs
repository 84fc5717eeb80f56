using Notifier.Sdk;

namespace Notifier.Plugins.Intent;

/// <summary>Knows what is passed on from someone else: <c>RT @user: …</c>.</summary>
internal static class Retweet
{
    private const string Mark = "RT @";

    /// <summary>A post that is nothing but a retweet spreads news; it asks nobody.</summary>
    public static CategoryMatch? Match(string text) => !text.StartsWith(Mark, StringComparison.Ordinal) ? null : new CategoryMatch
    {
        Category = new CategoryId(IntentKinds.Names[(int)IntentKind.Announcement]),
        Score = 0.95,
        Reason = "a retweet (\"RT\")",
        Spans = [new TextSpan(0, 2)],
    };

    /// <summary>What the author added in front of a quoted post; the whole text when nothing is quoted.</summary>
    public static ReadOnlySpan<char> OwnWords(ReadOnlySpan<char> text)
    {
        var quoted = text.IndexOf(" RT @", StringComparison.Ordinal);
        return quoted < 0 ? text : text[..quoted];
    }
}
