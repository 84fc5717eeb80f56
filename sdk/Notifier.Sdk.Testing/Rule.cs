using System.Diagnostics.CodeAnalysis;

namespace Notifier.Sdk.Testing;

internal static class Rule
{
    public static void Holds([DoesNotReturnIf(false)] bool kept, string broken)
    {
        if (!kept)
            throw new ConformanceException(broken);
    }

    /// <summary>No half of a surrogate pair stands alone.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shown(string text) => text.Length <= 60 ? $"\"{text}\"" : $"\"{text[..60]}…\" ({text.Length} characters)";
}
