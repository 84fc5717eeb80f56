namespace Notifier.Sdk;

/// <summary>Where a source begins to read.</summary>
public sealed record SourceContext
{
    /// <summary>The last stored cursor of this source, or null on its first run.</summary>
    public Cursor? ResumeAfter { get; init; }

    /// <summary>How far back a first run reads; zero means "from now on". Not used when <see cref="ResumeAfter"/> is set.</summary>
    public TimeSpan LookBack { get; init; }
}
