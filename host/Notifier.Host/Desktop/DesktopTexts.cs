using System.Globalization;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop;

/// <summary>The words on buttons, menus and status lines, in the language of the user's desktop.</summary>
internal sealed record DesktopTexts
{
    public static DesktopTexts English { get; } = new();

    public static DesktopTexts Korean { get; } = new()
    {
        PassTo = "지명해서 넘기기",
        Words = "{0} (Enter 보내기, Esc 그만두기)",
        NoCategory = "맞는 분류 없음",
        Minutes = "{0}분",
        Hours = "{0}시간",
        Days = "{0}일",
        Date = "M월 d일",
        Claimed = "답변 중",
        NoQuestions = "기다리는 질문 없음",
        Waiting = "기다리는 질문 {0}개",
        Mine = "답변 중 {0}개",
        Faults = "문제 {0}건",
        Show = "다시 보기",
        Pause = "알림 잠시 멈춤",
        PauseFor = "{0} 동안",
        PauseUntilTomorrow = "내일까지",
        Resume = "알림 다시 켜기",
        PausedUntil = "{0}까지 멈춤",
        QuietUntil = "{0}까지 조용한 시간",
        More = "그 밖에 {0}개",
        OpenLog = "로그 열기",
        Exit = "끝내기",
        Withdrawn = "더 이상 필요 없음",
        Help = "도움말",
        Reread = "다시 읽기",
        Choose = "고르기",
        List = "목록",
        SnoozedUntil = "{0}에 다시",
        AlreadyYours = "이미 맡은 질문입니다",
        NothingDone = "아무것도 바꾸지 않았습니다",
        NoSuchQuestion = "{0}번 질문이 없습니다 (v 목록)",
        NoSuchKey = "{0}: 없는 키입니다 (? 도움말)",
        Folded = "… 더 있음: 번호로 고른 다음 r",
    };

    public string NoCategory { get; init; } = "none of these";

    public string PassTo { get; init; } = "Pass to";

    public string Words { get; init; } = "{0} (Enter: send, Esc: leave it)";

    public string Minutes { get; init; } = "{0} min";

    public string Hours { get; init; } = "{0} h";

    public string Days { get; init; } = "{0} d";

    public string Date { get; init; } = "d MMM";

    public string Claimed { get; init; } = "yours";

    public string NoQuestions { get; init; } = "no question waits";

    public string Waiting { get; init; } = "{0} waiting";

    public string Mine { get; init; } = "{0} yours";

    public string Faults { get; init; } = "problems: {0}";

    public string Show { get; init; } = "Show again";

    public string Pause { get; init; } = "Pause alerts";

    public string PauseFor { get; init; } = "For {0}";

    public string PauseUntilTomorrow { get; init; } = "Until tomorrow";

    public string Resume { get; init; } = "Resume alerts";

    public string PausedUntil { get; init; } = "paused until {0}";

    public string QuietUntil { get; init; } = "quiet hours until {0}";

    public string More { get; init; } = "{0} more";

    public string OpenLog { get; init; } = "Open log";

    public string Exit { get; init; } = "Exit";

    public string Withdrawn { get; init; } = "no longer needed";

    public string Help { get; init; } = "help";

    public string Reread { get; init; } = "read again";

    public string Choose { get; init; } = "choose";

    public string List { get; init; } = "list";

    public string SnoozedUntil { get; init; } = "again at {0}";

    public string AlreadyYours { get; init; } = "yours already";

    public string NothingDone { get; init; } = "nothing was changed";

    public string NoSuchQuestion { get; init; } = "there is no question {0} (v: list)";

    public string NoSuchKey { get; init; } = "{0}: no such key (? help)";

    public string Folded { get; init; } = "… there is more: choose it by its number, then r";

    public static DesktopTexts For(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "ko" ? Korean : English;

    public string Of(ToastVerb verb) => Verbs.Of(verb) is var info && this == Korean ? info.Korean : info.English;

    /// <summary>A whole number of the largest fitting unit, such as <c>3 min</c> or <c>2시간</c>.</summary>
    public string Duration(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => Format(Minutes, Math.Max(0, (int)span.TotalMinutes)),
        { TotalDays: < 1 } => Format(Hours, (int)span.TotalHours),
        _ => Format(Days, (int)span.TotalDays),
    };

    /// <summary>A time of day here, with the date when it is not today.</summary>
    public string Moment(DateTimeOffset moment, TimeProvider time)
    {
        var local = TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
        var now = time.GetLocalNow();
        var date = local.Date == now.Date ? "" : local.Year == now.Year ? $"{Date} " : "yyyy-MM-dd ";
        return local.ToString(date + "HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Format(string text, object value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
