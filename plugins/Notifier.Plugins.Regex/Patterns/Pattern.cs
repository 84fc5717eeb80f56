using System.Text.RegularExpressions;
using Notifier.Plugins.Regex.Literals;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Patterns;

/// <summary>One configured pattern, with what spares it from posts that it cannot match.</summary>
internal sealed class Pattern
{
    /// <summary>Enough to highlight; a pattern that matches everywhere would fill the memory.</summary>
    private const int MostSpans = 50;

    private readonly RegularExpression _regex;
    private readonly LiteralGate? _gate;

    /// <exception cref="FormatException">The pattern makes no sense; the message says where and what to do.</exception>
    public Pattern(string source, bool ignoreCase, TimeSpan timeout)
    {
        Source = source;
        _regex = PatternCompiler.Compile(source, ignoreCase, timeout);
        Literals = LiteralReader.Read(source.Normalize());
        _gate = Literals.IsKnown ? new LiteralGate(Literals.Literals) : null;
    }

    /// <summary>As configured.</summary>
    public string Source { get; }

    public LiteralSet Literals { get; }

    /// <summary>How often it took too long.</summary>
    public int Timeouts { get; private set; }

    public bool IsSwitchedOff { get; set; }

    /// <summary>Whether the text holds what every match holds.</summary>
    public bool MayMatch(string text) => _gate is null || _gate.LetsThrough(text);

    /// <summary>The places that match, in order and not overlapping; none when it took too long, which is counted.</summary>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        try
        {
            var spans = new List<TextSpan>();
            foreach (var match in _regex.EnumerateMatches(text))
            {
                spans.Add(AtLeastOneCharacter(match.Index, match.Length, text.Length));
                if (spans.Count == MostSpans)
                    break;
            }

            return spans;
        }
        catch (RegexMatchTimeoutException)
        {
            Timeouts++;
            return [];
        }
    }

    /// <summary>A pattern may look around and take nothing; the place then is the character it looked from.</summary>
    private static TextSpan AtLeastOneCharacter(int start, int length, int end) => new(Math.Min(start, end - 1), Math.Max(length, 1));
}
