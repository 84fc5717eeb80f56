namespace Notifier.Core.Faults.Calls;

/// <summary>How the process has ended without a word while the code of one source or filter ran.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Id">The id of the source or filter in plugins.json.</param>
/// <param name="Content">SHA-256 of the plugin's folder: another version starts with a clean record.</param>
/// <param name="InARow">So many processes in a row.</param>
/// <param name="Posts">What a filter was being asked about; it is not asked about them again.</param>
internal sealed record FatalEnds(string Plugin, string Id, string Content, int InARow, IReadOnlyList<PostKey> Posts);
