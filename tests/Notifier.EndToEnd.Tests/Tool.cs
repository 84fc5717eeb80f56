namespace Notifier.EndToEnd.Tests;

/// <summary>Programs that a test needs and this machine may lack.</summary>
internal static class Tool
{
    /// <summary>Skips the test when a program is missing; where every tool is to be there, fails it.</summary>
    public static void Need(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        var missing = programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program)))).ToList();
        if (missing.Count == 0)
            return;
        var reason = $"needs {string.Join(", ", missing)}";
        if (Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("NOTIFIER_REQUIRE_TOOLS") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
