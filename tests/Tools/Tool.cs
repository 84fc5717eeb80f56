namespace Notifier.Tests.Tools;

/// <summary>Programs that a test needs and this machine may lack.</summary>
internal static class Tool
{
    /// <summary>Skips the test when a program is missing; where every tool is to be there, fails it.</summary>
    public static void Need(params string[] programs)
    {
        var missing = programs.Where(program => !IsThere(program)).ToList();
        if (missing.Count == 0)
            return;
        var reason = $"needs {string.Join(", ", missing)}";
        if (Environment.GetEnvironmentVariable("NOTIFIER_REQUIRE_TOOLS") == "1")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>Whether the program is on the path.</summary>
    public static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
