namespace Notifier.Fuzz;

/// <summary>A reader of text from outside.</summary>
/// <param name="Name">Its seeds lie in the folder of this name.</param>
/// <param name="Read">Reads an input; says what of it was lost in silence, or null. What it throws is a crash.</param>
internal sealed record Target(string Name, Func<byte[], string?> Read);
