namespace Notifier.Plugins.Feed.Memory;

/// <summary>What is remembered of an item: enough to know it again, not to read it.</summary>
/// <param name="Key">Hash of its identity.</param>
/// <param name="Link">Hash of its link; 0 when it has none.</param>
/// <param name="Text">Hash of its title and body; 0 when it has none.</param>
internal readonly record struct ItemPrint(long Key, long Link, long Text);
