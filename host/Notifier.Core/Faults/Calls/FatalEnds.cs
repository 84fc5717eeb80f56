namespace Notifier.Core.Faults.Calls;

/// <summary>How the process has ended without a word while the code of one source or filter ran.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Id">The id of the source or filter in plugins.json.</param>
/// <param name="Content">SHA-256 of the plugin's folder: another version starts with a clean record.</param>
/// <param name="InARow">So many processes in a row.</param>
/// <param name="Posts">What a filter was asked about when it happened twice running; it is not asked about them again.</param>
/// <param name="Last">What it was asked about the last time: once may be a kill.</param>
internal sealed record FatalEnds(string Plugin, string Id, string Content, int InARow, IReadOnlyList<PostKey> Posts, PostKey? Last = null);
