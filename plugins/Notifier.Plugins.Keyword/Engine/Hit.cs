namespace Notifier.Plugins.Keyword.Engine;

/// <summary>A keyword found.</summary>
/// <param name="Keyword">Its index in the list the matcher was built from.</param>
/// <param name="Start">Index of the first UTF-16 code unit in the original text.</param>
/// <param name="End">Index behind the last.</param>
internal readonly record struct Hit(int Keyword, int Start, int End);
