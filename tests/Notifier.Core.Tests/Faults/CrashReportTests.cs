using Notifier.Core.Faults;

namespace Notifier.Core.Tests.Faults;

public sealed class CrashReportTests : IDisposable
{
    private readonly PluginBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Names_the_assemblies_on_the_stack_innermost_first()
    {
        var report = CrashReport.Of(Thrown(() => JsonFault()), _bench.Time.GetUtcNow());
        report.Assemblies[0].ShouldBe("System.Text.Json");
        report.Assemblies.ShouldContain("Notifier.Core.Tests");
        report.Summary.ShouldStartWith("System.Text.Json.JsonReaderException");
    }

    [Fact]
    public void The_innermost_exception_comes_first()
    {
        var inner = Thrown(() => JsonFault());
        var outer = Thrown(() => throw new InvalidOperationException("outer", inner));
        CrashReport.Of(outer, _bench.Time.GetUtcNow()).Assemblies[0].ShouldBe("System.Text.Json");
    }

    [Fact]
    public void The_next_run_reads_what_was_recorded_and_only_that_one()
    {
        var fault = Thrown(() => throw new IOException("채널이 없습니다: hunter2\nsecond line"));
        using var recorder = new CrashRecorder(_bench.StateFolder, text => text.Replace("hunter2", "***", StringComparison.Ordinal), _bench.Time, _bench.Logger);
        recorder.Record(fault);
        var report = recorder.Take().ShouldNotBeNull();
        report.At.ShouldBe(_bench.Time.GetUtcNow());
        report.Assemblies.ShouldBe(["Notifier.Core.Tests"]);
        report.Exception.ShouldBe(fault.ToString().Replace("hunter2", "***", StringComparison.Ordinal));
        report.Summary.ShouldBe("System.IO.IOException: 채널이 없습니다: ***");
        recorder.Take().ShouldBeNull();
        File.Exists(Path.Combine(_bench.StateFolder, "crash-handled.txt")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday\na\nb")]
    [InlineData("2010-08-20T10:00:00Z")]
    public void A_file_that_is_no_report_is_no_report(string text) => CrashReport.Parse(text).ShouldBeNull();

    private static void JsonFault() => System.Text.Json.JsonDocument.Parse("{");

    private static Exception Thrown(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            return fault;
        }
        throw new InvalidOperationException("nothing was thrown");
    }
}
