using System.Security.Cryptography;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Tells that the same author has asked the same, on whatever source. Pure.</summary>
internal static class TwinKey
{
    /// <summary>Letters and digits; what is shorter says nothing of its own.</summary>
    private const int ShortestText = 8;

    /// <returns>The same for posts of one author whose letters and digits are the same; null when the author is unknown or little is said.</returns>
    public static string? Of(Question question)
    {
        if (question.Author.Length == 0)
            return null;
        var said = new StringBuilder(question.Author.Length + question.Text.Length + 1);
        foreach (var c in question.Text)
        {
            if (char.IsLetterOrDigit(c))
                said.Append(char.ToLowerInvariant(c));
        }
        if (said.Length < ShortestText)
            return null;
        said.Append('\0').Append(question.Author);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())).AsSpan(0, 12));
    }
}
