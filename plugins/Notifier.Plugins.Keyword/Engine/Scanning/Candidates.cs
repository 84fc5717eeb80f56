namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>The places of a block where a keyword may begin, one bit each.</summary>
/// <param name="Syllables">One that begins with three syllables.</param>
/// <param name="Others">One that does not.</param>
internal readonly record struct Candidates(ulong Syllables, ulong Others);
