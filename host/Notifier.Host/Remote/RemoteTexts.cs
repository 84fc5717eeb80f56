using System.Globalization;

namespace Notifier.Host.Remote;

/// <summary>The sentences of commands about questions. Both languages are complete: a member missing in one does not compile.</summary>
internal sealed record RemoteTexts
{
    public required Func<string, string> NoId { get; init; }

    public required Func<string, string> NoSuchQuestion { get; init; }

    public required Func<string, string> Ambiguous { get; init; }

    public required Func<string, string> Done { get; init; }

    public required Func<string, string> CoverForOneself { get; init; }

    public required string OverAlready { get; init; }

    public required string NoQuestions { get; init; }

    public required Func<string, string> DueBy { get; init; }

    public required string Overdue { get; init; }

    public static RemoteTexts English { get; } = new()
    {
        NoId = id => $"\"{id}\" is no id of a question; \"notifier questions\" lists them",
        NoSuchQuestion = id => $"no question on the board begins with {id}; \"notifier questions\" lists them, with --state answered,closed,ignored also the others",
        Ambiguous = id => $"several questions begin with {id}; write more of the id",
        Done = verb => $"done: {verb}",
        CoverForOneself = id => $"{id} cannot take over from {id}; name somebody else",
        OverAlready = "that time is over already; name a later one",
        NoQuestions = "no question",
        DueBy = moment => $"due {moment}",
        Overdue = "overdue",
    };

    public static RemoteTexts Korean { get; } = new()
    {
        NoId = id => $"\"{id}\"은(는) 질문 번호가 아닙니다. \"notifier questions\"로 목록을 볼 수 있습니다.",
        NoSuchQuestion = id => $"{id}(으)로 시작하는 질문이 없습니다. \"notifier questions\"로 목록을, --state answered,closed,ignored로 나머지를 볼 수 있습니다.",
        Ambiguous = id => $"{id}(으)로 시작하는 질문이 여럿입니다. 번호를 더 길게 적어 주세요.",
        Done = verb => $"처리했습니다: {verb}",
        CoverForOneself = id => $"{id} 님이 자신을 대신할 수 없습니다. 다른 사람을 적어 주세요.",
        OverAlready = "이미 지난 시각입니다. 더 나중 시각을 적어 주세요.",
        NoQuestions = "질문이 없습니다",
        DueBy = moment => $"기한 {moment}",
        Overdue = "기한 지남",
    };

    public static RemoteTexts Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko" ? Korean : English;
}
