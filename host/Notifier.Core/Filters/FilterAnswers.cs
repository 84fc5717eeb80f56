using System.Collections;

namespace Notifier.Core.Filters;

/// <summary>What the filters said about a batch of questions: for each its valid matches, and who had no say.</summary>
internal sealed class FilterAnswers(int questions) : IReadOnlyList<IReadOnlyList<FilterMatch>>
{
    private static readonly FilterMatch[] Nothing = [];
    private static readonly FilterId[] Nobody = [];

    private readonly FilterMatch[]?[] _matches = new FilterMatch[questions][];
    private FilterId[]?[]? _silent;
    private bool[]? _unasked;

    public int Count => questions;

    /// <summary>The matches of a question; empty lists are shared.</summary>
    public IReadOnlyList<FilterMatch> this[int question] => _matches[question] ?? Nothing;

    /// <summary>The filters that might have matched a question and did not answer: off, late or failing.</summary>
    public IReadOnlyList<FilterId> UnansweredFilters(int question) => _silent?[question] ?? Nobody;

    /// <summary>Whether each filter was asked about a question, whatever came of it.</summary>
    public bool AllWereAsked(int question) => _unasked is not { } unasked || !unasked[question];

    public void Add(int question, FilterMatch[] matches) => _matches[question] = _matches[question] is { } before ? [.. before, .. matches] : matches;

    public void AddSilent(int question, FilterId filter)
    {
        _silent ??= new FilterId[questions][];
        _silent[question] = [.. UnansweredFilters(question), filter];
    }

    public void AddUnasked(int question, FilterId filter)
    {
        AddSilent(question, filter);
        _unasked ??= new bool[questions];
        _unasked[question] = true;
    }

    public IEnumerator<IReadOnlyList<FilterMatch>> GetEnumerator() => Enumerable.Range(0, questions).Select(question => this[question]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
