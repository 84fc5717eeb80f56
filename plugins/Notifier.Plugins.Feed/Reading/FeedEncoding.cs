using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Turns a feed's bytes into text. What headers and declarations say of the encoding is often wrong for Korean feeds.</summary>
internal static partial class FeedEncoding
{
    /// <summary>Windows code page 949: EUC-KR and all further Hangul syllables.</summary>
    private const int UnifiedHangul = 949;

    /// <summary>
    /// A byte order mark wins. Then bytes that are valid UTF-8 beyond ASCII are UTF-8, since text in another encoding hardly
    /// ever is. Then the Content-Type's charset, then the XML declaration.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes);
        if (!Ascii.IsValid(bytes) && Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        return (Find(charset) ?? Find(Declared(bytes)) ?? Encoding.UTF8).GetString(bytes);
    }

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)])) is { Success: true } match ? match.Groups[1].Value : null;

    private static Encoding? Find(string? name)
    {
        name = name?.Trim('"', '\'', ' ').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
            return null;
        if (name is "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "ks_c_5601" or "cp949" or "ms949" or "uhc" or "x-windows-949")
            return CodePagesEncodingProvider.Instance.GetEncoding(UnifiedHangul);
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null; // an unknown name says nothing: the next hint decides
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declaration();
}
