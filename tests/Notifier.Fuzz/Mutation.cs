using System.Text;
using CsCheck;

namespace Notifier.Fuzz;

/// <summary>One damage to an input.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">Where, as a share of the length.</param>
/// <param name="Length">To how many bytes at most.</param>
/// <param name="Token">Which of <see cref="Tokens"/>.</param>
/// <param name="Times">How often, for what is repeated.</param>
internal sealed record Mutation(Mutation.Act Kind, double At, int Length, int Token, int Times)
{
    private const int Longest = 256 * 1024;

    internal enum Act { Flip, Cut, Insert, Repeat, RepeatToken, End, Other }

    /// <summary>What readers stumble over.</summary>
    private static readonly byte[][] Tokens = [.. new[]
    {
        "<", ">", "&", "\"", "'", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<?", "&#", "&#x110000;", "&#xD800;", "&amp;", "<b>", "</b>", "<item>",
        "</item>", "<script>", "xmlns:a='b' ", "a:b", "{", "}", "[", "]", ",", ":", "\\", "\\ud83d", "\\u0000", "\"\":", "null", "1e999", "-", "0", "99999999999999999999",
        "${env:X}", "$${", "//", "/*", "\n", "\r\n", "\t", "\0", "\u001b[2J", "\u009b", "\u200b", "\u200d", "\ufe0f", "\u202e", "\u2066", "\u00ad", "\u3164", "\u0301\u0316",
        "\ufeff", "\ufffe", "\ufdd0", "👩\u200d👧", "🏴\U000E0067\U000E007F", "\u1100\u1161", "ﷺ", "가", "아이폰", "İ", "ß", "  ", "(a+)+$", "*", "@a", "#", "http://", "]]",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFE, 0xFF], [0x1F, 0x8B]];

    public static Gen<Mutation[]> Some { get; } = Gen.Select(
        Gen.Enum<Act>(), Gen.Double.Unit, Gen.OneOf(Gen.Int[1, 8], Gen.Int[1, 500]), Gen.Int[0, Tokens.Length - 1],
        Gen.Frequency((8, Gen.Int[1, 4]), (2, Gen.Int[5, 300]), (1, Gen.Int[1_000, 50_000])),
        (kind, at, length, token, times) => new Mutation(kind, at, length, token, times)).Array[1, 6];

    /// <param name="input">Stays as it is.</param>
    /// <param name="other">Another input of the kind, for what is taken from one into the other.</param>
    public byte[] Apply(byte[] input, byte[] other)
    {
        var at = (int)(At * input.Length);
        var end = Math.Min(input.Length, at + Length);
        byte[] damaged = Kind switch
        {
            Act.Flip => [.. input[..at], .. input[at..end].Select(b => (byte)(b ^ (1 << (Token % 8)))), .. input[end..]],
            Act.Cut => [.. input[..at], .. input[end..]],
            Act.Insert => [.. input[..at], .. Tokens[Token], .. input[at..]],
            Act.Repeat => [.. input[..at], .. Many(input[at..end]), .. input[at..]],
            Act.RepeatToken => [.. input[..at], .. Many(Tokens[Token]), .. input[at..]],
            Act.End => input[..at],
            _ => [.. input[..at], .. other[(int)(At * other.Length)..]],
        };
        return damaged.Length <= Longest ? damaged : damaged[..Longest];
    }

    private IEnumerable<byte> Many(byte[] what) => Enumerable.Repeat(what, Math.Min(Times, Longest / Math.Max(1, what.Length))).SelectMany(bytes => bytes);
}
