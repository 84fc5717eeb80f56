namespace Notifier.Sdk.Testing;

/// <summary>What a plugin wrote to the log.</summary>
/// <param name="Level">How serious it is.</param>
/// <param name="Message">As the plugin gave it.</param>
/// <param name="Exception">What was thrown, or null.</param>
public sealed record LogLine(PluginLogLevel Level, string Message, Exception? Exception);
