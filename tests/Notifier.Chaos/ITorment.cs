namespace Notifier.Chaos;

/// <summary>One thing that goes wrong while the host runs.</summary>
internal interface ITorment
{
    /// <summary>As <c>--only</c> takes it.</summary>
    string Name { get; }

    /// <summary>What this machine lacks for it; null: nothing.</summary>
    string? Missing { get; }

    /// <summary>Torments a host that is ready, and sees to it that it has ended.</summary>
    Task RunAsync(Subject subject, HostProcess host, Random random, CancellationToken cancellationToken);
}
