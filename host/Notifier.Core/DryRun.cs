using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Plugins;
using Notifier.Core.Routing;
using Notifier.Core.Sources;
using Notifier.Sdk;

namespace Notifier.Core;

/// <summary>
/// The question flow without board and toast: the same normalisation, filters and router. It takes the clock from the
/// posts, and assumes that everybody has answered before they are asked again.
/// </summary>
internal sealed class DryRun(IFilterSet filters, NotifierPlan plan, TimeProvider time)
{
    private readonly Dictionary<SpecialistId, DeskLoad> _loads = [];
    private readonly List<Question> _normalised = [];
    private readonly List<Decision> _decisions = [];

    /// <summary>Decides a batch.</summary>
    /// <returns>The decisions, in order. The list is the dry run's own: valid until the next call.</returns>
    public async ValueTask<IReadOnlyList<Decision>> DecideAsync(
        SourcePlan source, IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        _normalised.Clear();
        foreach (var question in questions)
            _normalised.Add(QuestionNormalizer.Normalize(question, source, now));
        var answers = await filters.ClassifyAsync(_normalised, cancellationToken);
        _decisions.Clear();
        for (var i = 0; i < _normalised.Count; i++)
            _decisions.Add(Decide(_normalised[i], Classifier.Combine(plan.Categories, _normalised[i], answers[i], answers.UnansweredFilters(i))));
        return _decisions;
    }

    private Decision Decide(Question question, Classification heard)
    {
        var classification = Routes.Heed(plan, question, heard);
        if (Routes.LadderOf(plan, question, classification) is not { } ladder)
            return new Decision(question, classification, null);
        var now = question.PostedAt ?? time.GetUtcNow();
        var routing = Router.Decide(new RoutingRequest { Ladder = ladder, Roster = plan.Roster, Loads = _loads, Now = now });
        if (routing.AssignedTo is { } specialist)
            _loads[specialist] = new DeskLoad(0, now);
        return new Decision(question, classification, routing);
    }
}
