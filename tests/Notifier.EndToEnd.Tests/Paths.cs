using System.Reflection;

namespace Notifier.EndToEnd.Tests;

/// <summary>Where the built program and the repository are.</summary>
internal static class Paths
{
    public static string Repository { get; } = Of("RepositoryRoot");

    public static string Host { get; } = Path.Combine(Of("HostFolder"), "notifier.dll");

    /// <summary>The program's desktop alone.</summary>
    public static string Driver { get; } = Path.Combine(Of("DriverFolder"), "Notifier.DesktopDriver.dll");

    /// <summary>Where a test plugin was built to.</summary>
    public static string TestPlugin(string name) => Path.Combine(Of("TestPlugins"), name, TestPluginsOutput);

    private static string TestPluginsOutput { get; } = Written("TestPluginsOutput");

    private static string Of(string key) => Path.GetFullPath(Written(key));

    private static string Written(string key) =>
        typeof(Paths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
