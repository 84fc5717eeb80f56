using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Linux;

namespace Notifier.Host.Tests.Desktop.Linux;

public sealed class NotifySendArgumentsTests
{
    [Fact]
    public void A_long_question_leaves_room_for_who_and_why()
    {
        var body = NotificationBody.Render(Toasts.Korean with { Body = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"줄 {i}")), Highlights = [] }, markup: false);
        body.Split('\n').ShouldBe(["줄 1", "줄 2", "줄 3", "줄 4", "줄 5…", Toasts.Korean.Attribution]);
    }

    private static readonly NotificationServer Dunst = new("dunst 1.9.0", Markup: true, Actions: true);

    [Fact]
    public void Text_follows_the_dashes_and_is_escaped_for_a_daemon_that_reads_markup()
    {
        var arguments = NotifySendArguments.For(Toasts.Korean with { Title = "--help <x>" }, DesktopTexts.English, Dunst, replaces: null);
        arguments.TakeLast(3).ShouldBe(
            [
                "--",
                "--help <x>",
                "<b>아이폰</b>4는 언제 업그레이드 되나요? &lt;b&gt;&amp;빨리&lt;/b&gt;\n<i>@minsu → 김지현; \"아이폰\"</i>",
            ]);
    }

    [Fact]
    public void A_daemon_without_markup_gets_the_text_itself() =>
        NotifySendArguments.For(Toasts.Korean, DesktopTexts.English, Dunst with { Markup = false }, null)[^1]
            .ShouldBe("아이폰4는 언제 업그레이드 되나요? <b>&빨리</b>\n@minsu → 김지현; \"아이폰\"");

    [Fact]
    public void Backslashes_in_the_body_are_doubled_since_notify_send_reads_escapes_there() =>
        NotifySendArguments
            .For(Toasts.Korean with { Body = @"C:\074b\076", Attribution = "", Highlights = [] }, DesktopTexts.English, Dunst, null)[^1]
            .ShouldBe(@"C:\\074b\\076");

    [Fact]
    public void An_urgent_toast_is_critical_and_a_known_one_is_replaced()
    {
        var arguments = NotifySendArguments.For(Toasts.Korean with { Urgent = true }, DesktopTexts.Korean, Dunst, replaces: 7);
        arguments.ShouldContain("--urgency=critical");
        arguments.ShouldContain("--replace-id=7");
        arguments.ShouldContain("--action=claim=제가 답할게요");
        arguments.ShouldContain("--action=default=열기");
    }

    [Fact]
    public void The_action_printed_is_read_back()
    {
        NotifySendArguments.VerbOf("claim").ShouldBe(ToastVerb.Claim);
        NotifySendArguments.VerbOf("default").ShouldBe(ToastVerb.Open);
        NotifySendArguments.VerbOf("").ShouldBeNull();
        NotifySendArguments.VerbOf("2").ShouldBeNull();
    }
}
