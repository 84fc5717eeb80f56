using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Notifier.Host.Remote;

/// <summary>What a command asks of the running notifier: one line of JSON.</summary>
internal sealed record RemoteRequest
{
    /// <summary><c>list</c>, <c>show</c>, <c>away</c>, <c>back</c>, <c>cover</c>, or the id of a verb.</summary>
    public required string Do { get; init; }

    /// <summary>The beginning of a question's id; null with <c>list</c>.</summary>
    public string? Id { get; init; }

    /// <summary>With <c>list</c>: the states wanted.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>With <c>list</c>: only what is offered to or claimed by the person who sits there.</summary>
    public bool Mine { get; init; }

    /// <summary>With <c>list</c>: no more than so many.</summary>
    public int Limit { get; init; } = 100;

    public TimeSpan? For { get; init; }

    public string? Category { get; init; }

    public string? Text { get; init; }

    /// <summary>A person, by id, name or login.</summary>
    public string? To { get; init; }

    /// <summary>With <c>cover</c>: who is asked instead.</summary>
    public string? Cover { get; init; }

    /// <summary>With <c>away</c> and <c>cover</c>: until when.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What the running notifier answers: one line of JSON.</summary>
internal sealed record RemoteReply
{
    /// <summary>Why nothing was done, as a sentence for people; null when it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>The request itself was wrong: there is no such question, or more than one.</summary>
    public bool IsUsage { get; init; }

    public IReadOnlyList<QuestionView> Questions { get; init; } = [];

    public IReadOnlyList<HistoryView> History { get; init; } = [];
}

/// <summary>A question as commands print it. The names of the fields are stable: scripts read them.</summary>
internal sealed record QuestionView
{
    /// <summary>52 characters; any beginning that fits one question alone will do for a command.</summary>
    public required string Id { get; init; }

    public required string State { get; init; }

    public string? Category { get; init; }

    public string? Topic { get; init; }

    public required string Source { get; init; }

    public string Channel { get; init; } = "";

    public string Author { get; init; } = "";

    public required string Text { get; init; }

    public string? Url { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>Until when it is to be answered.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    public bool Overdue { get; init; }

    public string? Holder { get; init; }

    public string? HolderName { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public string? Note { get; init; }

    /// <summary>How it was answered, or why it needs no answer.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why nobody is asked.</summary>
    public string? IgnoredBecause { get; init; }

    /// <summary>Everybody the router looked at, and why they were or were not asked.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The verbs that are of use now to the person who sits there.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];
}

/// <summary>One line of what became of a question.</summary>
internal sealed record HistoryView(DateTimeOffset At, string What, string? Who, string Why, int Count);

[JsonSerializable(typeof(RemoteRequest))]
[JsonSerializable(typeof(RemoteReply))]
[JsonSerializable(typeof(QuestionView))]
internal sealed partial class RemoteJson : JsonSerializerContext
{
    public static RemoteJson Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
