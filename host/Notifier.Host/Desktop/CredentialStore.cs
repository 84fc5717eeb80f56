using Notifier.Core.Configuration.Secrets;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Windows;

namespace Notifier.Host.Desktop;

/// <summary>Where this machine keeps its secrets.</summary>
internal static class CredentialStore
{
    public static ICredentialStore OfThisMachine() =>
        OperatingSystem.IsWindows() ? new WindowsCredentials()
        : OperatingSystem.IsLinux() ? new SecretTool()
        : new NoCredentialStore();
}
