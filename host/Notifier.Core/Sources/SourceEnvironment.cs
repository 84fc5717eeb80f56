using Notifier.Core.Board;
using Notifier.Core.Faults;

namespace Notifier.Core.Sources;

/// <summary>What every source is run in.</summary>
internal sealed record SourceEnvironment : PluginEnvironment
{
    public required IQuestionBoard Board { get; init; }

    public required IIntake Intake { get; init; }

    public static SourceEnvironment Of(PluginEnvironment plugins, IQuestionBoard board, IIntake intake) => new()
    {
        Registry = plugins.Registry,
        Status = plugins.Status,
        Gate = plugins.Gate,
        Time = plugins.Time,
        Log = plugins.Log,
        Jitter = plugins.Jitter,
        Board = board,
        Intake = intake,
    };
}
