using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Notifier.Core.Board;

namespace Notifier.EndToEnd.Tests.Documents;

/// <summary>What README.md and docs/*.md tell people to type works, in the order in which they read it.</summary>
public sealed class DocumentedCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Documents => [.. DocumentedCommands.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_command_of_a_document_works(string document)
    {
        Tool.Need("sh");
        Prepare();
        await (await SqliteBoard.OpenAsync(_folder["board.db"], Serilog.Core.Logger.None, TestContext.Current.CancellationToken)).DisposeAsync();
        foreach (var command in DocumentedCommands.Of(document))
        {
            await using var run = HostProcess.Start(Shell(command));
            if (command is "notifier" or "notifier run")
            {
                await run.WaitForAsync("why: ");
                run.Interrupt();
            }
            (await run.ExitAsync()).ShouldBe(0, $"{document}: {command}\n{run.Output}");
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The files that the documents speak of as the reader's own.</summary>
    private void Prepare()
    {
        _folder.Write("bin/notifier", $"#!/bin/sh\nexec dotnet '{Paths.Host}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["bin/notifier"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.Copy(Path.Combine(Paths.Repository, "plugins.json"), _folder["plugins-in-force.json"]);
        using (var recording = new GZipStream(File.Create(_folder["recorded.jsonl.gz"]), CompressionLevel.Fastest))
        using (var sample = File.OpenRead(Path.Combine(Paths.Repository, "plugins/Notifier.Plugins.Replay/sample.jsonl")))
            sample.CopyTo(recording);
        _folder.Write("labelled.jsonl", string.Concat(Enumerable.Range(0, 120).Select(Labelled)));
    }

    private static string Labelled(int i)
    {
        var (label, text) = (i % 3) switch
        {
            0 => ("\"iphone\"", "아이폰 예약은 언제부터 받나요"),
            1 => ("\"android\"", "When does my Nexus One get Froyo"),
            _ => ("", "오늘 날씨가 참 좋네요"),
        };
        return string.Create(CultureInfo.InvariantCulture, $$$"""{"id": "{{{i}}}", "text": "{{{text}}} {{{i}}}", "labels": {"categories": [{{{label}}}]}}""") + "\n";
    }

    private ProcessStartInfo Shell(string command)
    {
        // A command of its own takes the shell's place, so that Ctrl+C reaches it.
        var start = new ProcessStartInfo("sh", ["-c", command.Contains('>') ? command : $"exec {command}"]) { WorkingDirectory = _folder.FullPath };
        start.Environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["NOTIFIER_HOME"] = _folder.FullPath;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DBUS_SESSION_BUS_ADDRESS"] = $"unix:path={_folder["no-bus"]}";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("MSBuildSDKsPath");
        return start;
    }
}
