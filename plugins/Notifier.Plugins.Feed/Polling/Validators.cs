namespace Notifier.Plugins.Feed.Polling;

/// <summary>What a server named its last answer by; sent back to it as received, to be told "not modified".</summary>
/// <param name="ETag">The ETag header, quotes and all, or null.</param>
/// <param name="LastModified">The Last-Modified header, or null.</param>
internal readonly record struct Validators(string? ETag, string? LastModified);
