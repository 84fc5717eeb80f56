using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public class DeskTests
{
    private static readonly BoardQuestion Offered = BoardRules.Apply(Sample.Question("1"), Sample.OfferTo(Sample.Kim)).Next!;
    private static readonly BoardQuestion Shown = BoardRules.Apply(Offered, new MarkShown(Sample.Now, "toast")).Next!;

    private readonly Desk _desk = new(Sample.Kim);

    [Fact]
    public void News_that_comes_late_changes_nothing()
    {
        _desk.Note(Shown);
        _desk.Note(Offered).ShouldBeFalse();
        _desk.Find(Offered.Id).ShouldBe(Shown);
    }

    [Fact]
    public void What_was_never_shown_need_not_be_taken_away()
    {
        _desk.Note(Offered);
        _desk.Note(BoardRules.Apply(Offered, new SeeAnswer(Sample.Now, "@show_tweet")).Next!).ShouldBeFalse();
        _desk.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_the_board_forgot_leaves_the_desk()
    {
        _desk.Note(Shown);
        _desk.Forget(Shown.Id).ShouldBeTrue();
        _desk.Forget(Shown.Id).ShouldBeFalse();
        _desk.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_of_somebody_else_never_reaches_the_desk()
    {
        _desk.Note(BoardRules.Apply(Sample.Question("1"), Sample.OfferTo(Sample.Lee)).Next!).ShouldBeFalse();
        _desk.Questions.ShouldBeEmpty();
    }
}
