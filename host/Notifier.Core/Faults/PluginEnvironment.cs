using Notifier.Core.Plugins;
using Serilog;

namespace Notifier.Core.Faults;

/// <summary>What every plugin instance is run in.</summary>
internal record PluginEnvironment
{
    public required IPluginRegistry Registry { get; init; }

    public required StatusRegister Status { get; init; }

    public required StartGate Gate { get; init; }

    public required TimeProvider Time { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Gives numbers from 0 to 1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
