using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Host.Tests.Desktop;

internal static class Toasts
{
    public static Toast Korean { get; } = new()
    {
        Id = new ToastId("q1"),
        Title = "아이폰 · 업그레이드 · twitter:show_tweet",
        Body = "아이폰4는 언제 업그레이드 되나요? <b>&빨리</b>",
        Attribution = "@minsu → 김지현; \"아이폰\"",
        Highlights = [new TextSpan(0, 3)],
        Url = new Uri("https://twitter.example/show_tweet/1"),
        At = new DateTimeOffset(2026, 11, 24, 5, 3, 0, TimeSpan.Zero),
        Verbs = [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.WrongCategory, ToastVerb.Open],
        Snoozes = [TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)],
        Categories = [new CategoryChoice(new("android"), "Android"), new CategoryChoice(new("chatter"), "잡담")],
    };

    public static Toast WithId(string id) => Korean with { Id = new ToastId(id), Title = $"iPhone · {id}" };
}
