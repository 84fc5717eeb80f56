using System.Globalization;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Tests.Configuration;

namespace Notifier.Core.Tests;

public sealed class ValueTextTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly ConfigurationDesk _desk = new();

    [Theory]
    [InlineData("Mon-Fri", 5)]
    [InlineData("Mon,Wed,Fri", 3)]
    [InlineData("mon - wed, SUNDAY", 4)]
    [InlineData("Fri-Mon", 4)]
    [InlineData("월-금", 5)]
    [InlineData("월요일,수", 2)]
    [InlineData("Sun-Sat", 7)]
    public void Days_are_read_in_both_languages(string text, int count)
    {
        WeekDays.TryParse(text, out var days).ShouldBeTrue();

        days.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon-")]
    [InlineData("Mon-Tue-Wed")]
    [InlineData("Mon Tue")]
    [InlineData("주말")]
    [InlineData("M")]
    public void Other_texts_are_no_days(string text) => WeekDays.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("00:10:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("00:00:00.250", true)]
    [InlineData("10", false)]
    [InlineData("10:00", false)]
    [InlineData("24:00:00", false)]
    [InlineData("-00:10:00", false)]
    [InlineData("PT10M", false)]
    [InlineData("00:60:00", false)]
    public void A_duration_is_written_in_hours_minutes_and_seconds(string text, bool expected) =>
        ValueText.TryDuration(text, out _).ShouldBe(expected);

    [Theory]
    [InlineData("24:00", true)]
    [InlineData("9:00", false)]
    [InlineData("09:00:00", false)]
    [InlineData("오전 9시", false)]
    public void A_time_of_day_has_hours_and_minutes(string text, bool expected) => ValueText.TryTime(text, out _).ShouldBe(expected);

    [Theory]
    [InlineData("2026-08-01T13:00:00+09:00", true)]
    [InlineData("2026-08-01T13:00Z", true)]
    [InlineData("2026-08-01T13:00:00", false)]
    public void A_moment_says_its_offset(string text, bool expected) => ValueText.IsMoment(text).ShouldBe(expected);

    [Theory]
    [InlineData("https://쇼.example/질문", true)]
    [InlineData("imap://127.0.0.1:10143/INBOX", true)]
    [InlineData("/feed", false)]
    [InlineData("feed", false)]
    public void An_address_has_its_scheme(string text, bool expected) => ValueText.IsUri(text).ShouldBe(expected);

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_machines_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        _desk.Load(GoodFile.Text).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void An_absence_in_days_begins_and_ends_at_midnight_in_the_specialists_zone()
    {
        var text = GoodFile.With("\"groups\": [\"genius\", \"consultant\"]", "\"hours\": \"office\", \"groups\": [\"genius\", \"consultant\"]");

        var lee = _desk.Load(text).Plan!.Roster.Find(new SpecialistId("lee.sy"))!;

        lee.AwayFrom.ShouldBe(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.FromHours(9)));
        lee.AwayUntil.ShouldBe(new DateTimeOffset(2026, 8, 11, 0, 0, 0, TimeSpan.FromHours(9)));
        lee.IsAway(lee.AwayUntil!.Value.AddSeconds(-1)).ShouldBeTrue();
        lee.IsAway(lee.AwayUntil!.Value).ShouldBeFalse();
    }

    [Fact]
    public void An_absence_without_dates_lasts_until_further_notice()
    {
        var text = GoodFile.With("{ \"from\": \"2026-08-01\", \"until\": \"2026-08-10\" }", "{ }");

        var lee = _desk.Load(text).Plan!.Roster.Find(new SpecialistId("lee.sy"))!;

        lee.IsAway(DateTimeOffset.UnixEpoch).ShouldBeTrue();
        lee.AwayUntil.ShouldBeNull();
    }

    [Fact]
    public void Days_may_be_a_list()
    {
        var plan = _desk.Load(GoodFile.With("\"days\": \"Mon-Fri\"", "\"days\": [\"월-수\", \"Sat\"]")).Plan!;

        plan.Me.Hours!.Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Saturday], ignoreOrder: true);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        _desk.Dispose();
    }
}
