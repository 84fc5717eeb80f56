using CsCheck;
using Notifier.Core.Specialists;

namespace Notifier.Core.Tests.Specialists;

public class BusinessHoursTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-11-27T10:00:00+09:00", 30, "2026-11-27T10:30:00+09:00")] // Friday
    [InlineData("2026-11-27T17:45:00+09:00", 30, "2026-11-30T09:15:00+09:00")] // over the weekend
    [InlineData("2026-11-28T12:00:00+09:00", 30, "2026-11-30T09:30:00+09:00")] // posted on Saturday
    [InlineData("2026-12-24T17:50:00+09:00", 30, "2026-12-28T09:20:00+09:00")] // over a holiday
    [InlineData("2026-11-27T09:00:00+09:00", 540, "2026-11-27T18:00:00+09:00")] // the whole day
    [InlineData("2026-11-27T18:00:00+09:00", 1, "2026-11-30T09:01:00+09:00")]
    public void A_promise_is_counted_in_working_time(string from, int minutes, string to) =>
        Office().After(DateTimeOffset.Parse(from), TimeSpan.FromMinutes(minutes)).ShouldBe(DateTimeOffset.Parse(to));

    [Theory]
    [InlineData("2026-03-07T17:30:00-05:00", "2026-03-08T09:30:00-04:00")] // the clocks go on by an hour in between
    [InlineData("2026-10-31T17:30:00-04:00", "2026-11-01T09:30:00-05:00")] // and back
    public void The_rota_is_right_across_daylight_saving(string from, string to)
    {
        var hours = Office() with { Zone = NewYork, Days = Enum.GetValues<DayOfWeek>().ToHashSet() };
        hours.After(DateTimeOffset.Parse(from), TimeSpan.FromHours(1)).ShouldBe(DateTimeOffset.Parse(to));
        hours.NextOpening(DateTimeOffset.Parse(from).AddHours(1)).ShouldBe(DateTimeOffset.Parse(to).AddMinutes(-30));
    }

    [Fact]
    public void A_shift_over_the_night_of_the_change_is_an_hour_shorter_or_longer()
    {
        var nights = Office() with { Zone = NewYork, Days = Enum.GetValues<DayOfWeek>().ToHashSet(), From = new(22, 0), To = new(6, 0) };
        nights.After(DateTimeOffset.Parse("2026-03-07T22:00:00-05:00"), TimeSpan.FromHours(7)).ShouldBe(DateTimeOffset.Parse("2026-03-08T06:00:00-04:00"));
        nights.After(DateTimeOffset.Parse("2026-10-31T22:00:00-04:00"), TimeSpan.FromHours(9)).ShouldBe(DateTimeOffset.Parse("2026-11-01T06:00:00-05:00"));
    }

    [Fact]
    public void Hours_that_never_come_are_round_the_clock_and_have_no_opening()
    {
        var never = Office() with { Days = new HashSet<DayOfWeek>() };
        var now = DateTimeOffset.Parse("2026-11-27T10:00:00+09:00");
        never.After(now, TimeSpan.FromMinutes(30)).ShouldBe(now.AddMinutes(30));
        never.NextOpening(now).ShouldBeNull();
    }

    /// <summary>Minute by minute, as slowly as one likes, the same comes out.</summary>
    [Fact]
    public void Counting_minute_by_minute_comes_to_the_same() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 20], Gen.Int[1, 900], Gen.Int[0, 23], Gen.Int[0, 23]).Sample(
            (start, worked, from, to) =>
            {
                var hours = Office() with { From = new(from, 0), To = new(to, 30) };
                var began = new DateTimeOffset(2026, 12, 10, 0, 0, 0, TimeSpan.FromHours(9)).AddMinutes(start);
                var (minute, left) = (began, worked);
                while (left > 0)
                {
                    if (hours.Contains(minute))
                        left--;
                    minute = minute.AddMinutes(1);
                }
                hours.After(began, TimeSpan.FromMinutes(worked)).ShouldBe(minute);
            },
            iter: 200);

    private static BusinessHours Office() => new()
    {
        Id = "office",
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"),
        Days = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
        From = new(9, 0),
        To = new(18, 0),
        Holidays = new HashSet<DateOnly> { new(2026, 12, 25) },
    };
}
