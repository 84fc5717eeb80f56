using System.Text;

namespace Notifier.Core.Configuration.Secrets;

/// <summary>Finds <c>${…}</c> in text; <c>$${</c> stands for the two characters <c>${</c>.</summary>
internal static class ReferenceSyntax
{
    public static bool Occurs(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <param name="resolve">What is between the braces → its value; null when it has none.</param>
    /// <returns>The text with every reference replaced, or null when one has no value.</returns>
    /// <exception cref="FormatException">A reference is not closed.</exception>
    public static string? Replace(string text, Func<string, string?> resolve)
    {
        var result = new StringBuilder(text.Length);
        var complete = true;
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var start)
        {
            if (start > position && text[start - 1] == '$')
            {
                result.Append(text, position, start - 1 - position).Append("${");
                position = start + 2;
                continue;
            }

            var end = text.IndexOf('}', start);
            if (end < 0)
                throw new FormatException(text[start..]);
            result.Append(text, position, start - position);
            var value = resolve(text[(start + 2)..end]);
            complete &= value is not null;
            result.Append(value);
            position = end + 1;
        }

        return complete ? result.Append(text, position, text.Length - position).ToString() : null;
    }
}
