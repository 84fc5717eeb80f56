using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public sealed class TrayQuestionsTests
{
    private static readonly BoardQuestion Offered = BoardRules.Apply(Sample.Question("1"), Sample.OfferTo(Sample.Kim)).Next!;

    private readonly TrayQuestions _tray = new();

    [Fact]
    public void What_has_not_changed_is_not_described_again()
    {
        var plan = AlertPlan.Create();
        var other = Offered with { Id = new("other") };
        var before = _tray.Of([Offered, other], plan, Composer(plan));
        var claimed = BoardRules.Apply(Offered, new Claim(Sample.Now, Sample.Kim)).Next!;
        var after = _tray.Of([claimed, other], plan, Composer(plan));
        after[0].ShouldBe(before[0] with { Claimed = true, SnoozeBefore = claimed.Promise!.AnswerBy, Verbs = [.. Verbs.For(claimed, Sample.Kim).Select(verb => verb.Verb)] });
        after[1].ShouldBeSameAs(before[1]);
    }

    [Fact]
    public void Another_plan_has_other_names()
    {
        var plan = AlertPlan.Create();
        _tray.Of([Offered], plan, Composer(plan))[0].Label.ShouldStartWith("iPhone");
        var renamed = plan with { Categories = plan.Categories.ToDictionary(pair => pair.Key, pair => pair.Value with { Name = "아이폰" }) };
        _tray.Of([Offered], renamed, Composer(renamed))[0].Label.ShouldStartWith("아이폰");
    }

    private static ToastComposer Composer(Core.Configuration.NotifierPlan plan) => new(plan, AlertTexts.English, Sample.Now);
}
