using System.Globalization;

namespace Notifier.Core.Alerts;

/// <summary>The words of a question's history. The board keeps them in English; what it says in fixed words is said in both languages.</summary>
internal static class HistoryTexts
{
    private const string Until = "until ";
    private const string From = "from ";

    private static readonly Dictionary<string, string> Changes = new()
    {
        ["arrived"] = "도착",
        ["ignored"] = "보관만 함",
        ["classified"] = "다시 분류",
        ["offered"] = "배정",
        ["shown"] = "화면에 표시",
        ["claimed"] = "맡음",
        ["snoozed"] = "나중에",
        ["passed"] = "넘김",
        ["corrected"] = "분류 정정",
        ["settled"] = "시각 정정",
        ["answered"] = "답변 완료",
    };

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["taken by the person it was offered to"] = "배정받은 사람이 맡음",
        ["not claimed in time"] = "제때 맡지 않음",
        ["it did not reach the screen in time"] = "제때 화면에 뜨지 않음",
        ["nobody claimed it in time"] = "제때 아무도 맡지 않음",
        ["none of the categories is right"] = "맞는 분류 없음",
        ["passed on by the holder"] = "담당자가 넘김",
        ["marked as answered"] = "답변 완료로 표시",
        ["the clock had been ahead"] = "시계가 앞서 있었음",
    };

    public static string What(string change, CultureInfo culture) => IsKorean(culture) ? Changes.GetValueOrDefault(change, change) : change;

    /// <param name="reason">As the board has it.</param>
    /// <param name="culture">Whose language.</param>
    /// <param name="local">Says a moment as people here do.</param>
    public static string Why(string reason, CultureInfo culture, Func<string, string> local)
    {
        var isKorean = IsKorean(culture);
        if (reason.StartsWith(Until, StringComparison.Ordinal))
            return isKorean ? $"{local(reason[Until.Length..])}까지" : Until + local(reason[Until.Length..]);
        if (isKorean && reason.StartsWith(From, StringComparison.Ordinal))
            return $"출처 {reason[From.Length..]}";
        return isKorean ? Reasons.GetValueOrDefault(reason, reason) : reason;
    }

    private static bool IsKorean(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ko";
}
