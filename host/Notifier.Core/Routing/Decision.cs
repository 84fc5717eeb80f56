using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Routing;

/// <summary>What became of one question: the record that <c>classify</c> and <c>replay</c> print.</summary>
/// <param name="Question">As normalised.</param>
/// <param name="Classification">What the filters said.</param>
/// <param name="Routing">Who is asked, and why; null when nobody is to be asked.</param>
internal sealed record Decision(Question Question, Classification Classification, RoutingDecision? Routing);
