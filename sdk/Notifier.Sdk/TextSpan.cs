namespace Notifier.Sdk;

/// <summary>A piece of a text.</summary>
/// <param name="Start">Index of the first UTF-16 code unit, from 0.</param>
/// <param name="Length">Number of UTF-16 code units, at least 1.</param>
public readonly record struct TextSpan(int Start, int Length);
