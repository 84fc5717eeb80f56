using Notifier.Core;
using Notifier.Core.Alerts;

namespace Notifier.EndToEnd.Tests.Desktops;

/// <summary>A desk with something of everything.</summary>
internal static class SampleDesk
{
    public static Toast Toast { get; } = new()
    {
        Id = new ToastId("iphone"),
        Title = "아이폰 · 업그레이드 · twitter:show_tweet",
        Body = "아이폰4는 언제 업그레이드 되나요? <b>R&D</b> 팀은요",
        Attribution = "@minsu → 김지현",
        At = DateTimeOffset.UnixEpoch,
        Url = new Uri("https://twitter.example/show_tweet/1"),
        Verbs = [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.Open],
    };

    private static ToastVerb[] Verbs { get; } =
        [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.WrongCategory, ToastVerb.Close, ToastVerb.Note, ToastVerb.Open, ToastVerb.History];

    public static TraySnapshot Tray(DateTimeOffset now) => new()
    {
        Questions =
        [
            new(new QuestionId("iphone"), "아이폰 · @minsu: 아이폰4는 언제 업그레이드 되나요? R&D 팀은요", now.AddMinutes(-3), Claimed: false) { Verbs = Verbs },
            new(new QuestionId("android"), "Android · @sora: How do I turn on tethering?", now.AddMinutes(-75), Claimed: false) { Verbs = Verbs },
            new(new QuestionId("billing"), "요금 · @jiwoo: 요금제 변경은 어떻게 하나요?", now.AddMinutes(-12), Claimed: true) { Verbs = [ToastVerb.Answered, .. Verbs.Skip(1)] },
        ],
        People = [new PersonChoice(new("lee.sy"), "이서연")],
        Categories = [new CategoryChoice(new("iphone"), "아이폰"), new CategoryChoice(new("android"), "Android"), new CategoryChoice(new("chatter"), "잡담")],
        Faults = ["samsung-blog: 404 Not Found, next try at 14:30"],
    };
}
