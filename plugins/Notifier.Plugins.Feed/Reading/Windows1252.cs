namespace Notifier.Plugins.Feed.Reading;

/// <summary>Letters that a page written in Windows-1252 has where Unicode has control characters: quotes, dashes, the euro.</summary>
internal static class Windows1252
{
    private const string Meant = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with the letters that were meant; nobody writes C1 control characters on purpose.</summary>
    public static string Read(string text) => text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
        ? string.Create(text.Length, text, static (read, written) =>
        {
            for (var i = 0; i < read.Length; i++)
                read[i] = written[i] is >= '\u0080' and <= '\u009F' ? Meant[written[i] - '\u0080'] : written[i];
        })
        : text;
}
