using System.Globalization;
using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>The sentences of toasts. Both languages are complete: a member missing in one does not compile.</summary>
internal sealed record AlertTexts
{
    public required string Unmatched { get; init; }

    /// <summary>Takes the minutes left.</summary>
    public required Func<int, string> DueIn { get; init; }

    /// <summary>Takes the minutes since.</summary>
    public required Func<int, string> Overdue { get; init; }

    /// <summary>Takes the assigned specialist's name.</summary>
    public required Func<string, string> For { get; init; }

    public required Func<string, string> Why { get; init; }

    /// <summary>Why a question is of no category. Takes the filters that had no say, if any.</summary>
    public required Func<string, string> NoMatch { get; init; }

    /// <summary>Takes the name of the person who said what the question is about.</summary>
    public required Func<string, string> CorrectedBy { get; init; }

    public required Func<string, string> NotOthers { get; init; }

    /// <summary>Why somebody was not asked.</summary>
    public required Func<Candidate, string> Standing { get; init; }

    /// <summary>Takes how many people are not named.</summary>
    public required Func<int, string> MorePeople { get; init; }

    /// <summary>Takes how many questions the person has to answer, and how many of them are near their limit.</summary>
    public required Func<int, int, string> Digest { get; init; }

    /// <summary>Takes how many questions are not listed.</summary>
    public required Func<int, string> MoreQuestions { get; init; }

    /// <summary>Takes a question's label.</summary>
    public required Func<string, string> HistoryOf { get; init; }

    public required string NotDone { get; init; }

    /// <summary>A part of the notifier itself has stopped.</summary>
    public required string Trouble { get; init; }

    public required string Gone { get; init; }

    public required string OpenAgain { get; init; }

    public required Func<string, string> OfferedTo { get; init; }

    public required Func<string, string> ClaimedBy { get; init; }

    public required Func<string, string> AnsweredBy { get; init; }

    public required Func<string, string> ClosedBy { get; init; }

    /// <summary>Takes the name of who wrote a note, and what.</summary>
    public required Func<string, string, string> NoteOf { get; init; }

    /// <summary>Takes how many posts the customer has written.</summary>
    public required Func<int, string> Message { get; init; }

    /// <summary>Takes the names of sources.</summary>
    public required Func<string, string> AlsoOn { get; init; }

    public required string StillYours { get; init; }

    public required string NotOnLadder { get; init; }

    public required string NotALaterTier { get; init; }

    public required Func<string, string> UnknownPerson { get; init; }

    public required string PassToOneself { get; init; }

    public required string NothingToUndo { get; init; }

    public required string TooLateToUndo { get; init; }

    public required string Busy { get; init; }

    public required string NoAddress { get; init; }

    public required string NobodyForTheRest { get; init; }

    public static AlertTexts English { get; } = new()
    {
        Unmatched = "Question",
        DueIn = minutes => $"due in {minutes} min",
        Overdue = minutes => $"overdue by {minutes} min",
        For = name => $"for {name}",
        Why = reason => $"why: {reason}",
        NoMatch = silent => silent.Length == 0 ? "why: no category matches" : $"why: no category matches; not heard: {silent}",
        CorrectedBy = name => $"why: {name} says so",
        NotOthers = reasons => $"not {reasons}",
        Standing = CandidateText.English,
        MorePeople = count => $"{count} more",
        Digest = (open, near) => near == 0 ? $"{open} open" : $"{open} open, {near} near their limit",
        MoreQuestions = count => $"… and {count} more",
        HistoryOf = label => $"What became of {label}",
        NotDone = "Nothing was changed",
        Trouble = "Notifier is in trouble: questions may not reach you",
        Gone = "The question is no longer on the board.",
        OpenAgain = "The question is waiting for somebody to be asked.",
        OfferedTo = name => $"The question is offered to {name} now.",
        ClaimedBy = name => $"{name} has taken the question.",
        AnsweredBy = name => $"{name} has answered the question.",
        ClosedBy = name => $"{name} has closed the question: it needs no answer.",
        NoteOf = (name, text) => $"note by {name}: {text}",
        Message = count => $"message {count}",
        AlsoOn = names => $"also on {names}",
        StillYours = "still yours?",
        NotOnLadder = "Only those who are asked about such questions may do that.",
        NotALaterTier = "Only a later tier of its ladder may take it over while its answer is not overdue.",
        UnknownPerson = id => $"Nobody of the roster is called {id}; \"notifier roster\" lists who is.",
        PassToOneself = "You hold it already: pass it to somebody else.",
        NothingToUndo = "There is nothing of yours to undo: somebody else has changed it since, or nobody has.",
        TooLateToUndo = "Too late to undo: ten minutes are over.",
        Busy = "The question keeps changing; try again.",
        NoAddress = "The post has no address that could be opened.",
        NobodyForTheRest = "Nobody is asked about questions of no category. Choose the right one in the tray's menu, or pass the question on.",
    };

    public static AlertTexts Korean { get; } = new()
    {
        Unmatched = "문의",
        DueIn = minutes => $"기한 {minutes}분 전",
        Overdue = minutes => $"기한 {minutes}분 지남",
        For = name => $"담당 {name}",
        Why = reason => $"근거: {reason}",
        NoMatch = silent => silent.Length == 0 ? "근거: 맞는 분류 없음" : $"근거: 맞는 분류 없음, 답하지 않은 필터: {silent}",
        CorrectedBy = name => $"근거: {name} 님이 분류",
        NotOthers = reasons => $"제외: {reasons}",
        Standing = CandidateText.Korean,
        MorePeople = count => $"외 {count}명",
        Digest = (open, near) => near == 0 ? $"대기 {open}건" : $"대기 {open}건, 기한 임박 {near}건",
        MoreQuestions = count => $"… 외 {count}건",
        HistoryOf = label => $"지난 일: {label}",
        NotDone = "바뀐 것이 없습니다",
        Trouble = "Notifier에 문제가 생겨 질문이 전달되지 않을 수 있습니다",
        Gone = "이 질문은 더 이상 보드에 없습니다.",
        OpenAgain = "이 질문은 다시 배정을 기다리고 있습니다.",
        OfferedTo = name => $"이 질문은 지금 {name} 님에게 가 있습니다.",
        ClaimedBy = name => $"{name} 님이 이미 맡았습니다.",
        AnsweredBy = name => $"{name} 님이 이미 답했습니다.",
        ClosedBy = name => $"{name} 님이 답변이 필요 없다고 닫았습니다.",
        NoteOf = (name, text) => $"{name} 님 메모: {text}",
        Message = count => $"{count}번째 글",
        AlsoOn = names => $"{names}에도 올림",
        StillYours = "아직 맡고 계십니까?",
        NotOnLadder = "이런 질문을 받는 사람만 할 수 있습니다.",
        NotALaterTier = "기한이 지나기 전에는 다음 단계 담당자만 넘겨받을 수 있습니다.",
        UnknownPerson = id => $"명단에 {id} 님이 없습니다. \"notifier roster\"로 명단을 볼 수 있습니다.",
        PassToOneself = "이미 맡고 계십니다. 다른 사람에게 넘겨 주세요.",
        NothingToUndo = "되돌릴 것이 없습니다. 그 사이 다른 사람이 바꾸었거나 바꾼 적이 없습니다.",
        TooLateToUndo = "10분이 지나 되돌릴 수 없습니다.",
        Busy = "질문이 계속 바뀌고 있습니다. 다시 시도해 주세요.",
        NoAddress = "열 수 있는 주소가 없는 글입니다.",
        NobodyForTheRest = "분류가 없는 질문을 맡은 사람이 없습니다. 트레이 메뉴에서 맞는 분류를 고르거나 넘겨 주세요.",
    };

    public static AlertTexts Current => Of(CultureInfo.CurrentUICulture);

    public static AlertTexts Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ko" ? Korean : English;
}
