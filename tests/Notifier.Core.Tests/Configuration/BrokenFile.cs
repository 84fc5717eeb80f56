namespace Notifier.Core.Tests.Configuration;

/// <summary>A way to break plugins.json, and what must be said of it.</summary>
/// <param name="Text">The file; ▶ stands where the finding must point.</param>
/// <param name="Says">What the message must contain: the value and the remedy.</param>
internal sealed record BrokenFile(string Text, string Code, string Pointer, params string[] Says)
{
    /// <summary>The good file with one piece exchanged.</summary>
    public static BrokenFile With(string piece, string replacement, string code, string pointer, params string[] says) =>
        new(GoodFile.With(piece, replacement), code, pointer, says);
}
