using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
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

    /// <summary>Decides a batch, in order; each decision is handed on at once, so that memory stays flat.</summary>
    public async ValueTask DecideAsync(SourcePlan source, IReadOnlyList<Question> questions, Action<Decision> then, CancellationToken cancellationToken)
    {
        _normalised.Clear();
        foreach (var question in questions)
            _normalised.Add(QuestionNormalizer.Normalize(question, source, time.GetUtcNow()));
        var matches = await filters.ClassifyAsync(_normalised, cancellationToken);
        for (var i = 0; i < _normalised.Count; i++)
            then(Decide(_normalised[i], matches[i]));
    }

    private Decision Decide(Question question, IReadOnlyList<FilterMatch> matches)
    {
        var classification = Classifier.Combine(plan.Categories, question, matches);
        if (RoutingTable.LadderFor(plan, classification) is not { } ladder)
            return new Decision(question, classification, null);
        var now = question.PostedAt ?? time.GetUtcNow();
        var routing = Router.Decide(new RoutingRequest { Ladder = ladder, Roster = plan.Roster, Loads = _loads, Now = now });
        if (routing.AssignedTo is { } specialist)
            _loads[specialist] = new DeskLoad(0, now);
        return new Decision(question, classification, routing);
    }
}
