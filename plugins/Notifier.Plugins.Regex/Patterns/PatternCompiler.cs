using System.Text;
using System.Text.RegularExpressions;

namespace Notifier.Plugins.Regex.Patterns;

/// <summary>Turns a configured pattern into a regular expression that cannot run away.</summary>
internal static class PatternCompiler
{
    /// <summary>Trying it out has the code compiled that the first post would have to wait for, and the pattern be blamed for.</summary>
    private const string Sample = "가나 ab 12";
    private static readonly TimeSpan TimeToTry = TimeSpan.FromSeconds(2);

    /// <exception cref="FormatException">The pattern makes no sense; the message says where and what to do.</exception>
    public static RegularExpression Compile(string pattern, bool ignoreCase, TimeSpan timeout)
    {
        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            _ = new RegularExpression(pattern, options, TimeToTry);
            var rewritten = WordEdges.Rewrite(pattern.Normalize(NormalizationForm.FormC));
            var trial = Build(rewritten, options, TimeToTry);
            if (trial.IsMatch(""))
                throw new FormatException("it matches an empty text, and so every post; ask for at least one character");
            _ = trial.Count(Sample);
            return Build(rewritten, options, timeout);
        }
        catch (RegexParseException fault)
        {
            throw new FormatException($"{fault.Error} at character {fault.Offset}; correct it, or put a backslash before a sign that is meant as such", fault);
        }
        catch (ArgumentException fault)
        {
            throw new FormatException("it contains half a character; type it again", fault);
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw new FormatException("it takes too long even on a short text; make it simpler", fault);
        }
    }

    /// <summary>Without backtracking, in time that grows with the post alone, unless the pattern looks around or refers back.</summary>
    private static RegularExpression Build(string pattern, RegexOptions options, TimeSpan timeout)
    {
        try
        {
            return new RegularExpression(pattern, options | RegexOptions.NonBacktracking, timeout);
        }
        catch (NotSupportedException)
        {
            return new RegularExpression(pattern, options, timeout);
        }
    }
}
