using Notifier.Core.Configuration;
using Notifier.Core.Faults;
using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Core.Sources;
using Notifier.Core.Specialists;
using Notifier.Sdk;
using Serilog;

namespace Notifier.Core.Tests.Faults;

/// <summary>A host around plugins made of test code: its own clock, state folder, board, log and status.</summary>
internal sealed class PluginBench : IDisposable
{
    /// <summary>No test waits this long; one that would has found a hang.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public PluginBench()
    {
        Logger = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(Log).CreateLogger();
    }

    public WatchedClock Time { get; } = new(new DateTimeOffset(2010, 8, 20, 10, 0, 0, TimeSpan.Zero));

    public string StateFolder { get; } = Directory.CreateTempSubdirectory("notifier-").FullName;

    public ScriptedRegistry Registry { get; } = new();

    public RecordingIntake Intake { get; } = new();

    public RecordingBoard Board { get; } = new();

    public RecordingLog Log { get; } = new();

    public Serilog.Core.Logger Logger { get; }

    public StatusRegister Status { get; private set; } = null!;

    public bool SafeMode { get; set; }

    public CrashReport? Crash { get; set; }

    public CallMarks Calls { get; set; } = CallMarks.None;

    /// <summary>The surroundings of a host that starts now: every call stands for another process.</summary>
    public SourceEnvironment Start()
    {
        Status = new StatusRegister(Time);
        return new()
        {
            Registry = Registry,
            Board = Board,
            Intake = Intake,
            Status = Status,
            Gate = StartGate.Open(Registry, StateFolder, Calls, Crash, SafeMode, Time, Logger),
            Time = Time,
            Log = Logger,
            Jitter = () => 1,
        };
    }

    public static SourcePlan Source(string id, string plugin = "test.source") => new() { Id = new(id), Plugin = plugin, Name = id };

    public static FilterPlan Filter(string id, string plugin = "test.filter") => new() { Id = new(id), Plugin = plugin };

    public static NotifierPlan Plan(IReadOnlyList<SourcePlan>? sources = null, IReadOnlyList<FilterPlan>? filters = null, params Category[] categories) => new()
    {
        Path = "/plugins.json",
        Me = new Specialist { Id = new("kim"), Name = "김지현" },
        Sources = sources ?? [],
        Filters = filters ?? [],
        Categories = categories.ToDictionary(category => category.Id),
        Roster = new Roster([]),
    };

    public static SourceItem Item(string id, string text = "아이폰4는 언제 나오나요?") =>
        new() { Question = new Question { Id = id, Text = text }, Cursor = new Cursor($"after {id}") };

    /// <summary>The status of an entry once it is as wanted.</summary>
    public async Task<InstanceStatus> UntilAsync(string id, Func<InstanceStatus, bool> wanted)
    {
        var found = new TaskCompletionSource<InstanceStatus>(TaskCreationOptions.RunContinuationsAsynchronously);
        var register = Status;
        register.Changed += Look;
        Look();
        try
        {
            return await OrHangAsync(found.Task);
        }
        finally
        {
            register.Changed -= Look;
        }

        void Look()
        {
            if (register.Snapshot.FirstOrDefault(s => s.Id == id) is { } status && wanted(status))
                found.TrySetResult(status);
        }
    }

    public Task<InstanceStatus> UntilAsync(string id, PluginState state, string detail = "") =>
        UntilAsync(id, status => status.State == state && status.Detail.Contains(detail, StringComparison.Ordinal));

    /// <summary>Gives other threads their turn until it is so.</summary>
    public static async Task TurnsAsync(Func<bool> wanted)
    {
        using var hang = new CancellationTokenSource(Hang);
        while (!wanted())
        {
            hang.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public static Task<T> OrHangAsync<T>(Task<T> task) => task.WaitAsync(Hang);

    public static Task OrHangAsync(Task task) => task.WaitAsync(Hang);

    public void Dispose()
    {
        Logger.Dispose();
        Registry.Dispose();
        Directory.Delete(StateFolder, recursive: true);
    }
}
