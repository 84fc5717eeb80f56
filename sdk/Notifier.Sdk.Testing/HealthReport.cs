namespace Notifier.Sdk.Testing;

/// <summary>What a plugin said of its health.</summary>
/// <param name="Detail">As the plugin gave it.</param>
/// <param name="Healthy">False when someone should look.</param>
public sealed record HealthReport(string Detail, bool Healthy);
