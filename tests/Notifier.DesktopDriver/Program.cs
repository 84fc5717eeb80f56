using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Sdk;
using Serilog;

// Shows a desk with something of everything, and prints what people do with it, until Exit is chosen.
using var log = new LoggerConfiguration().WriteTo.Console(formatProvider: null).CreateLogger();
var time = TimeProvider.System;
var now = time.GetUtcNow();
var data = Directory.CreateTempSubdirectory("notifier-driver-").FullName;
await using var desktop = await new DesktopFactory(time, data, log).CreateAsync(DesktopKind.Auto, CancellationToken.None);
Console.WriteLine($"desktop: {desktop.Why}");

desktop.Tray.Update(new TraySnapshot
{
    Questions =
    [
        new(new QuestionId("iphone"), "아이폰 · @minsu: 아이폰4는 언제 업그레이드 되나요? R&D 팀에 물어봐야 하나요", now.AddMinutes(-3), Claimed: false),
        new(new QuestionId("android"), "Android · @sora: How do I turn on tethering?", now.AddMinutes(-75), Claimed: false),
        new(new QuestionId("billing"), "요금 · @jiwoo: 요금제 변경은 어떻게 하나요?", now.AddMinutes(-12), Claimed: true),
    ],
    Faults = ["samsung-blog: 404 Not Found, next try at 14:30"],
});

var toast = new Toast
{
    Id = new ToastId("iphone"),
    Title = "아이폰 · 업그레이드 · twitter:show_tweet",
    Body = "아이폰4는 언제 업그레이드 되나요? <b>R&D</b> 팀에 물어봐야 하나요",
    Attribution = "@minsu → 김지현; \"아이폰\", \"업그레이드\"",
    Highlights = [new TextSpan(0, 3)],
    Url = new Uri("https://twitter.example/show_tweet/1"),
    At = now,
    Verbs = [ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.Open],
};
Console.WriteLine($"delivery: {await desktop.Presenter.ShowAsync(toast, CancellationToken.None)}");

var responses = Task.Run(async () =>
{
    await foreach (var response in desktop.Presenter.Responses.ReadAllAsync())
        Console.WriteLine($"response: {response.Verb} {response.Id}");
});
await foreach (var command in desktop.Tray.Commands.ReadAllAsync())
{
    Console.WriteLine($"command: {command}");
    if (command is TrayCommand.Exit)
        break;
}
return 0;
