using Notifier.Plugins.Regex.Literals;
using Notifier.Plugins.Regex.Patterns;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Rules;

/// <summary>All categories of one filter. Not for two threads at once.</summary>
internal sealed class RuleSet
{
    private static readonly IReadOnlyList<CategoryMatch> Nothing = [];
    private readonly IReadOnlyList<CategoryRule> _gated;
    private readonly IReadOnlyList<CategoryRule> _ungated;
    private readonly LiteralGate? _gate;
    private readonly PatternWatch _watch;

    public RuleSet(IReadOnlyList<CategoryRule> rules, PatternWatch watch)
    {
        _watch = watch;
        _gated = [.. rules.Where(IsGated)];
        _ungated = [.. rules.Where(rule => !IsGated(rule))];
        if (_gated.Count > 0)
            _gate = new LiteralGate(_gated.SelectMany(rule => rule.Deciding).SelectMany(pattern => pattern.Literals.Literals));
    }

    /// <summary>The categories of the post; nothing is allocated, and one look taken, when no literal of any pattern occurs.</summary>
    public IReadOnlyList<CategoryMatch> Classify(string text, CancellationToken cancellationToken)
    {
        var passes = _gate is not null && _gate.LetsThrough(text);
        if (!passes && _ungated.Count == 0)
            return Nothing;

        _watch.Start();
        List<CategoryMatch>? matches = null;
        Decide(_ungated);
        if (passes)
            Decide(_gated);
        return matches ?? Nothing;

        void Decide(IReadOnlyList<CategoryRule> rules)
        {
            foreach (var rule in rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (rule.Decide(text, _watch) is { } match)
                    (matches ??= []).Add(match);
            }
        }
    }

    private static bool IsGated(CategoryRule rule) => rule.Deciding.All(pattern => pattern.Literals.IsKnown);
}
