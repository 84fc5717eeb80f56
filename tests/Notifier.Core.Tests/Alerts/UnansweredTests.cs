using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Core.Tests.Board;
using Notifier.Sdk;
using Serilog.Core;

namespace Notifier.Core.Tests.Alerts;

/// <summary>A question nobody reacts to.</summary>
public sealed class UnansweredTests : DeskFixture
{
    private static readonly GroupId Geniuses = new("genius");

    [Fact]
    public async Task However_long_nobody_reacts_the_question_takes_no_more_room()
    {
        Plan = Plan with
        {
            Unmatched = new Ladder("unmatched", [new(Geniuses, TimeSpan.FromMinutes(10))]),
            Categories = new Dictionary<CategoryId, Category>(),
            Roster = new Roster(
            [
                new Specialist { Id = Sample.Kim, Name = "김지현", Groups = [Geniuses] },
                new Specialist { Id = Sample.Lee, Name = "이서연", Groups = [Geniuses] },
            ]),
        };
        await Board.AcceptAsync(Sample.Source, [Sample.Question("1", arrivedAt: Now)], null, default);
        var (dispatcher, alerts) = (new Dispatcher(Board, () => Plan, Time, Logger.None), NewAlerts());

        await PassAsync(TimeSpan.FromHours(3), dispatcher, alerts);
        var (rows, shown) = (await HistoryAsync(), Screen.Attempts);
        await PassAsync(TimeSpan.FromHours(9), dispatcher, alerts);

        Screen.Attempts.ShouldBeGreaterThan(shown * 3);
        (await HistoryAsync()).Select(entry => entry.What).ShouldBe(rows.Select(entry => entry.What));
        (await FindAsync(QuestionId.From(Sample.Source, "1"))).Passed.Count.ShouldBe(2);
    }

    private async Task PassAsync(TimeSpan length, Dispatcher dispatcher, ToastScheduler alerts)
    {
        for (var end = Now + length; Now < end; Time.Advance(TimeSpan.FromMinutes(5)))
        {
            await dispatcher.DispatchAsync(default);
            await alerts.NoteAsync(await FindAsync(QuestionId.From(Sample.Source, "1")), default);
            await alerts.RaiseDueAsync(default);
        }
    }

    private Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => Board.ReadHistoryAsync(QuestionId.From(Sample.Source, "1"), default);
}
