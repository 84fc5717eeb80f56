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
        ["not shown"] = "표시 안 됨",
        ["taken"] = "맡음",
        ["taken over"] = "넘겨받음",
        ["passed to"] = "지명해서 넘김",
        ["noted"] = "메모",
        ["kept"] = "계속 답변 중",
        ["closed"] = "답변 불필요",
        ["reopened"] = "다시 열림",
        ["undone"] = "되돌림",
        ["released"] = "배정 해제",
        ["asked again"] = "아직 맡고 있는지 물음",
        ["due"] = "기한 변경",
        ["overdue"] = "기한 지남",
        ["wrote again"] = "고객이 다시 씀",
        ["also asked"] = "다른 곳에도 올림",
        ["edited"] = "글 수정",
        ["deleted"] = "글 삭제",
    };

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["taken by the person it was offered to"] = "배정받은 사람이 맡음",
        ["not claimed in time"] = "제때 맡지 않음",
        ["it did not reach the screen in time"] = "제때 화면에 뜨지 않음",
        ["nobody claimed it in time"] = "제때 아무도 맡지 않음",
        ["none of the categories is right"] = "맞는 분류 없음",
        ["passed on by the holder"] = "담당자가 넘김",
        ["claimed, and no sign of life since"] = "맡은 뒤 소식 없음",
        ["it is not settled after all"] = "아직 해결되지 않음",
        ["still at it"] = "아직 처리 중",
        ["nobody had been asked"] = "아직 아무에게도 묻지 않음",
        ["no sign of life"] = "소식 없음",
        ["the answer is due at another time"] = "답변 기한이 바뀜",
        ["the promise is broken"] = "약속한 기한이 지남",
        ["by its author"] = "작성자가 삭제",
        ["deleted by its author"] = "작성자가 삭제",
        ["needs no answer"] = "답변 불필요",
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
