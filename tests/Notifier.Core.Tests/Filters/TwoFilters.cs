using System.Text.Json;
using Notifier.Core.Faults;
using Notifier.Core.Filters;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Filters;

/// <summary>A filter set with one filter that works and, before it, one that is up to each test.</summary>
public abstract class TwoFilters : IAsyncLifetime
{
    private protected readonly PluginBench _bench = new();
    private FilterSet? _set;

    private protected FilterSet Set => _set!;

    public ValueTask InitializeAsync()
    {
        _bench.Registry.FilterFactory("test.good", _ => new Lists("good"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_set is not null)
            await PluginBench.OrHangAsync(_set.DisposeAsync().AsTask());
        _bench.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the filter under test does; its rehearsal goes well.</summary>
    private protected void Bad(Func<Question, CancellationToken, ValueTask<IReadOnlyList<CategoryMatch>>> classify) =>
        _bench.Registry.Filter("test.bad", (question, ct) => question.Id == "rehearsal" ? new([]) : classify(question, ct));

    private protected Task StartAsync()
    {
        _set = new FilterSet(_bench.Start());
        return ApplyAsync();
    }

    private protected Task ApplyAsync(string options = "{}") => Set.ApplyAsync(PluginBench.Plan(filters:
    [
        PluginBench.Filter("bad", "test.bad") with { With = JsonElement.Parse(options) },
        PluginBench.Filter("good", "test.good"),
    ]));

    /// <summary>Lets the time pass until the filter has been found late, and not a moment longer.</summary>
    private protected Task UntilLateAsync() => PluginBench.TurnsAsync(() =>
    {
        if (_bench.Log.Of("test.bad 1.0.0").Any(line => line.Contains("it did not answer within 250 ms")))
            return true;
        _bench.Time.Advance(FaultPolicy.FilterTimeout / 5);
        return false;
    });

    /// <summary>For each question the categories found, joined by plus signs.</summary>
    private protected async Task<IReadOnlyList<string>> AskAsync(params string[] questions)
    {
        var answers = await AskForAnswersAsync(questions);
        return [.. answers.Select(matches => string.Join('+', matches.Select(match => match.Category)))];
    }

    private protected async Task<FilterAnswers> AskForAnswersAsync(params string[] questions)
    {
        var asked = questions.Select(id => new Question { Id = id, Text = "아이폰4는 언제 나오나요?" }).ToList();
        return await PluginBench.OrHangAsync(Set.ClassifyAsync(asked, CancellationToken.None).AsTask());
    }

    private protected static CategoryMatch Match(string category) => new() { Category = new(category), Score = 0.9, Reason = category };

    private protected static ValueTask<IReadOnlyList<CategoryMatch>> Matches(params string[] categories) => new([.. categories.Select(Match)]);

    private protected sealed class Lists(params string[] categories) : ICategoryFilter
    {
        public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) => Matches(categories);
    }
}
