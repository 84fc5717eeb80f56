namespace Notifier.Core.Configuration;

/// <summary>How much a finding keeps from being used.</summary>
internal enum ConfigurationSeverity
{
    /// <summary>The file is not used.</summary>
    Error,

    /// <summary>The file is used, but what this stands in does not work.</summary>
    Partial,

    /// <summary>The file is used; somebody should look.</summary>
    Warning,
}

/// <summary>One finding in plugins.json.</summary>
/// <param name="Code">One of <see cref="ConfigurationCodes"/>, such as <c>NC014</c>.</param>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units, as editors count.</param>
/// <param name="Pointer">JSON pointer of the value; empty for the whole file.</param>
/// <param name="Message">What is wrong, with the value and the remedy; never a secret.</param>
internal sealed record ConfigurationError(string Code, string File, int Line, int Column, string Pointer, string Message)
{
    public ConfigurationSeverity Severity { get; init; }

    public override string ToString()
    {
        var kind = Severity is ConfigurationSeverity.Warning ? "warning" : "error";
        var pointer = Pointer.Length == 0 ? "" : " " + Pointer;
        return $"{File}({Line},{Column}): {kind} {Code}{pointer}: {Message}";
    }
}
