using System.Reflection;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>The SDK this host was built with and hands to every plugin.</summary>
internal static class HostSdk
{
    public const string Name = "Notifier.Sdk";

    public static Assembly Assembly { get; } = typeof(NotifierPluginAttribute).Assembly;

    /// <summary>What the runtime compares: stays the same through a major version.</summary>
    public static Version AssemblyVersion { get; } = Assembly.GetName().Version!;

    /// <summary>What a manifest's <c>sdk</c> range is compared with.</summary>
    public static Version PackageVersion { get; } = Version.Parse(
        Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0]);
}
