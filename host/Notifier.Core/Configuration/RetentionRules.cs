namespace Notifier.Core.Configuration;

/// <summary>The section <c>retention</c>: how long what people wrote is kept on this machine.</summary>
internal sealed record RetentionRules
{
    /// <summary>After a question was answered.</summary>
    public TimeSpan Answered { get; init; } = TimeSpan.FromDays(30);

    /// <summary>After a question was put aside.</summary>
    public TimeSpan Ignored { get; init; } = TimeSpan.FromDays(30);

    /// <summary>After a question arrived that is open, offered or claimed to this day.</summary>
    public TimeSpan Unanswered { get; init; } = TimeSpan.FromDays(90);

    /// <summary>After somebody said that a category is wrong.</summary>
    public TimeSpan Corrections { get; init; } = TimeSpan.FromDays(365);
}
