using System.Globalization;

namespace Notifier.Sdk.Testing;

/// <summary>The rules every <see cref="ICategoryFilter"/> keeps. Needs no test framework: call it from any.</summary>
public static class CategoryFilterConformance
{
    private const int LongestCategory = 100;
    private const int LongestReason = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks one filter about the given texts and all of <see cref="TroublesomeTexts"/>, and holds every answer against the rules.</summary>
    /// <param name="create">Makes the filter with the options under test; what it makes is disposed.</param>
    /// <param name="texts">Posts of your own, best with a match and without.</param>
    /// <exception cref="ConformanceException">The first rule broken, with the text and the value.</exception>
    /// <remarks>Speed is not measured, since a test machine says nothing about it: the host grants 250 ms a post.</remarks>
    public static async Task CheckAsync(Func<ICategoryFilter> create, params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(texts);
        var filter = create();
        await using var owned = new Owned(filter);
        foreach (var text in texts)
            await CheckTextAsync(filter, text, Rule.Shown(text));
        foreach (var (name, text) in TroublesomeTexts.All)
            await CheckTextAsync(filter, text, name);
        await CheckCancellationAsync(filter);
    }

    /// <summary>Holds one answer against the rules.</summary>
    /// <param name="matches">What <see cref="ICategoryFilter.ClassifyAsync"/> returned.</param>
    /// <param name="question">What it was asked.</param>
    /// <exception cref="ConformanceException">The first rule broken.</exception>
    public static void CheckAnswer(IReadOnlyList<CategoryMatch> matches, Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        Rule.Holds(matches is not null, "The filter returned null; an empty list means no opinion.");
        foreach (var match in matches)
            CheckMatch(match, question.Text);
        var twin = matches.GroupBy(match => match.Category).FirstOrDefault(group => group.Count() > 1);
        Rule.Holds(twin is null, $"The filter gave category {twin?.Key} {twin?.Count()} times; each category comes at most once.");
    }

    private static void CheckMatch(CategoryMatch? match, string text)
    {
        Rule.Holds(match is not null, "The filter gave null in place of a match; leave it out.");
        Rule.Holds(match.Category.Value is { Length: > 0 and <= LongestCategory }, $"The filter gave a category that is empty or longer than {LongestCategory} characters.");
        Rule.Holds(match.Score is > 0 and <= 1, string.Create(CultureInfo.InvariantCulture,
            $"The filter gave category {match.Category} the score {match.Score}; a score is above 0 and at most 1."));
        Rule.Holds(match.Reason is { Length: <= LongestReason } reason && !reason.AsSpan().ContainsAnyInRange('\0', '\x1f'),
            $"The reason for category {match.Category} is null, longer than {LongestReason} characters or more than one line.");
        Rule.Holds(match.Spans is not null, $"The spans of category {match.Category} are null; an empty list means no single place.");
        CheckSpans(match, text);
    }

    private static void CheckSpans(CategoryMatch match, string text)
    {
        var end = 0;
        foreach (var span in match.Spans)
        {
            var named = string.Create(CultureInfo.InvariantCulture, $"span {span.Start}+{span.Length} of category {match.Category}");
            Rule.Holds(span.Length >= 1, $"The {named} is empty; a span has at least one character.");
            Rule.Holds(span.Start >= 0 && span.Start <= text.Length - span.Length, $"The {named} leaves the text of {text.Length} characters.");
            Rule.Holds(span.Start >= end, $"The {named} overlaps the one before or is out of order.");
            end = span.Start + span.Length;
        }
    }

    private static async Task CheckTextAsync(ICategoryFilter filter, string text, string name)
    {
        var question = new Question { Id = "conformance", Text = text, Source = "conformance" };
        try
        {
            CheckAnswer(await Task.Run(() => filter.ClassifyAsync(question, CancellationToken.None).AsTask()).WaitAsync(Patience), question);
        }
        catch (ConformanceException broken)
        {
            throw new ConformanceException($"{broken.Message} Text: {name}.", broken);
        }
        catch (TimeoutException late)
        {
            throw new ConformanceException($"The filter gave no answer within {Patience.TotalSeconds} seconds. Text: {name}.", late);
        }
        catch (Exception thrown)
        {
            throw new ConformanceException($"The filter threw {thrown.GetType().Name}: {thrown.Message} Text: {name}.", thrown);
        }
    }

    private static async Task CheckCancellationAsync(ICategoryFilter filter)
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var question = new Question { Id = "cancelled", Text = "아이폰 iPhone?", Source = "conformance" };
        try
        {
            CheckAnswer(await Task.Run(() => filter.ClassifyAsync(question, cancelled.Token).AsTask(), CancellationToken.None).WaitAsync(Patience, CancellationToken.None), question);
        }
        catch (OperationCanceledException)
        {
            return; // giving up is as good as answering
        }
        catch (TimeoutException late)
        {
            throw new ConformanceException($"The filter did not end within {Patience.TotalSeconds} seconds of being cancelled.", late);
        }
        catch (Exception thrown) when (thrown is not ConformanceException)
        {
            throw new ConformanceException($"The filter, being cancelled, threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }
}
