using System.Globalization;
using Notifier.Core.Board;

namespace Notifier.Core.Tests.Week;

/// <summary>
/// A week in the life of a team. NOTIFIER_SEED repeats a failed one; without it each run of the second week is another.
/// </summary>
public sealed class WeekTests(ITestOutputHelper output)
{
    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("NOTIFIER_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next(1_000_000);

    /// <summary>So many where every tool is there, which is where it is thorough, and fewer where a person waits for it.</summary>
    private static int Posts => Environment.GetEnvironmentVariable("NOTIFIER_REQUIRE_TOOLS") is null ? 1500 : 5000;

    [Fact]
    public Task A_week_in_Seoul_with_a_holiday() => LiveAsync("Asia/Seoul", new DateTimeOffset(2010, 9, 20, 0, 0, 0, TimeSpan.FromHours(9)), 20100920, Posts);

    [Fact]
    public Task A_week_in_New_York_that_ends_with_the_change_of_clocks() =>
        LiveAsync("America/New_York", new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(-5)), Seed, 1500);

    private async Task LiveAsync(string zone, DateTimeOffset monday, int seed, int posts)
    {
        output.WriteLine($"NOTIFIER_SEED={seed}");
        var holidays = new HashSet<DateOnly> { new(2010, 9, 22) };
        await using var week = new WeekRun(seed, WeekPlan.Create(zone, holidays), monday, posts);

        await week.RunAsync(restarts: 20, suspends: 6);

        var counts = await week.Board.CountAsync(default);
        output.WriteLine(string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}")));
        output.WriteLine(string.Join(", ", week.Asked.OrderBy(pair => pair.Key.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        foreach (var question in await week.Board.ListAsync([QuestionState.Open, QuestionState.Offered, QuestionState.Claimed], 3, default))
            output.WriteLine($"{question.Question.Text} {question.State} tier {question.Tier}\n{string.Join('\n', (await week.Board.ReadHistoryAsync(question.Id, default)).TakeLast(12))}");
        counts.Keys.ShouldBeSubsetOf([QuestionState.Answered, QuestionState.Closed, QuestionState.Ignored]);
        week.WrongOffers.ShouldBeEmpty();
        week.LateEnds.ShouldBeEmpty();
        week.Desks.SelectMany(desk => desk.RangWrongly).ShouldBeEmpty();
        week.Desks.Max(desk => desk.MostWithinAMinute).ShouldBeLessThanOrEqualTo(week.Plan.Alerts.BurstOver + 1);
        await ShouldBeOneQuestionAThreadAsync(week);
        await ShouldHaveToldEverybodyAsync(week);
        ShouldBeEqual(week);
    }

    /// <summary>A follow-up is never a second question.</summary>
    private static async Task ShouldBeOneQuestionAThreadAsync(WeekRun week)
    {
        var settled = await week.Board.ListAsync([QuestionState.Answered, QuestionState.Closed], int.MaxValue, default);
        settled.GroupBy(question => (question.Question.Source, question.Question.ThreadId)).Where(thread => thread.Count() > 1).ShouldBeEmpty();
        settled.Count.ShouldBeGreaterThan(week.Written.Count / 3);
    }

    /// <summary>What was asked of somebody was on their screen, one by one or in a digest, before it was held against them.</summary>
    private static async Task ShouldHaveToldEverybodyAsync(WeekRun week)
    {
        foreach (var question in await week.Board.ListAsync([QuestionState.Answered, QuestionState.Closed], int.MaxValue, default))
        {
            var history = await week.Board.ReadHistoryAsync(question.Id, default);
            for (var i = 1; i < history.Count; i++)
            {
                if (history[i] is { What: "passed", Why: "not claimed in time" })
                    history.Take(i).ShouldContain(entry => entry.What == "shown", question.Id.Value);
            }
        }
    }

    /// <summary>Among equals who were there all week, and asked often enough for chance not to count, the load differs by no more than a tenth.</summary>
    private static void ShouldBeEqual(WeekRun week)
    {
        foreach (var group in (string[])["genius", "consultant"])
        {
            var asked = week.Asked.Where(pair => pair.Key.Value.StartsWith(group, StringComparison.Ordinal) && !week.Absent.Contains(pair.Key)).Select(pair => pair.Value).ToList();
            if (asked.Count > 1 && asked.Average() > 300)
                (asked.Max() - asked.Min()).ShouldBeLessThanOrEqualTo((int)Math.Ceiling(asked.Average() * 0.1), group);
        }
    }
}
