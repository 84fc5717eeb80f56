using Notifier.EndToEnd.Tests.Desktops;

namespace Notifier.EndToEnd.Tests.Wine;

/// <summary>Programs of this repository, published for Windows.</summary>
internal static class WindowsProgram
{
    private static readonly Lazy<Task<string>> PublishedDriver = new(() => PublishAsync("tests/Notifier.DesktopDriver", "Notifier.DesktopDriver.exe"));

    private static readonly Lazy<Task<string>> PublishedNotifier = new(() => PublishAsync("host/Notifier.Host", "notifier.exe"));

    private const string WindowsRuntime = "winrt";

    /// <summary>How its toasts are sent; by the toolkit where NOTIFIER_WINDOWS_TOOLKIT_PROGRAM names such a program, as its package is not had everywhere.</summary>
    public static IReadOnlyList<string> Builds => Given("toolkit") is null ? [WindowsRuntime] : [WindowsRuntime, "toolkit"];

    /// <summary>The program that NOTIFIER_WINDOWS_PROGRAM names, or one published now.</summary>
    public static Task<string> NotifierAsync(string build = WindowsRuntime) =>
        Given(build) is { } given ? Task.FromResult(given) : PublishedNotifier.Value;

    private static string? Given(string build) =>
        Environment.GetEnvironmentVariable(build == WindowsRuntime ? "NOTIFIER_WINDOWS_PROGRAM" : "NOTIFIER_WINDOWS_TOOLKIT_PROGRAM") is { Length: > 0 } path ? path : null;

    /// <summary>The desktop alone.</summary>
    public static Task<string> DriverAsync() => PublishedDriver.Value;

    /// <summary>Publishes beside the ordinary build, whose intermediate files are for this machine.</summary>
    private static async Task<string> PublishAsync(string project, string program)
    {
        var folder = Path.Combine(Paths.Repository, "publish", Path.GetFileName(project));
        await new Command(new Dictionary<string, string>()) { Patience = TimeSpan.FromMinutes(10) }.RunAsync(
            "dotnet", "publish", Path.Combine(Paths.Repository, project), "-c", "Release", "-r", "win-x64", "--self-contained",
            "--artifacts-path", Path.Combine(folder, "build"), "-o", Path.Combine(folder, "win-x64"));
        return Path.Combine(folder, "win-x64", program);
    }
}
