using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>What became of a line.</summary>
/// <param name="Question">The post, or null when the line is skipped.</param>
/// <param name="Defect">What is wrong with the line, or null.</param>
internal readonly record struct ParsedPost(Question? Question, string? Defect);
