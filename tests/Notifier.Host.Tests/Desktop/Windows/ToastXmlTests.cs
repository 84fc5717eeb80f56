using System.Xml.Linq;
using CsCheck;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Windows.Toasts;

namespace Notifier.Host.Tests.Desktop.Windows;

public sealed class ToastXmlTests
{
    [Fact]
    public void A_toast_carries_its_text_its_buttons_and_the_choice_of_snoozes()
    {
        var toast = Parse(Toasts.Korean, DesktopTexts.Korean);
        toast.Descendants("text").Select(text => text.Value).ShouldBe(
            [Toasts.Korean.Title, Toasts.Korean.Body, Toasts.Korean.Attribution]);
        toast.Descendants("action").Select(action => (string?)action.Attribute("content")).ShouldBe(["제가 답할게요", "나중에", "넘기기", "분류가 틀림", "열기"]);
        toast.Descendants("selection").Select(choice => ((string?)choice.Attribute("id"), (string?)choice.Attribute("content")))
            .ShouldBe([("10", "10분"), ("30", "30분"), ("60", "1시간")]);
        toast.Attribute("displayTimestamp")!.Value.ShouldBe("2026-11-24T05:03:00Z");
        toast.Attribute("scenario").ShouldBeNull();
    }

    [Fact]
    public void An_urgent_toast_stays_on_the_screen() =>
        Parse(Toasts.Korean with { Urgent = true }).Attribute("scenario")!.Value.ShouldBe("reminder");

    [Fact]
    public void A_link_is_opened_by_Windows_itself()
    {
        var open = OpenButton(Toasts.Korean);
        open.Attribute("activationType")!.Value.ShouldBe("protocol");
        open.Attribute("arguments")!.Value.ShouldBe("https://twitter.example/show_tweet/1");
    }

    [Theory]
    [InlineData("file:///c:/windows/system32/calc.exe")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ms-settings:privacy")]
    public void A_link_that_is_not_of_the_web_never_gets_into_the_toast(string link)
    {
        var open = OpenButton(Toasts.Korean with { Url = new Uri(link) });
        open.Attribute("activationType")!.Value.ShouldBe("foreground");
        open.Attribute("arguments")!.Value.ShouldBe("Open=q1");
    }

    [Fact]
    public void Whatever_a_customer_writes_comes_out_as_text() => Gen.String.Sample(text =>
    {
        var toast = Parse(Toasts.Korean with { Title = text, Body = text, Attribution = text, Highlights = [] });
        toast.Descendants("text").First().Value.ShouldBe(PlainText.Line(text, 200));
        toast.Descendants("action").Count().ShouldBe(Toasts.Korean.Verbs.Count);
    });

    [Fact]
    public void Every_button_leads_back_to_its_toast() => Gen.Select(Gen.String[1, 64], Gen.Enum<ToastVerb>()).Sample((id, verb) =>
    {
        if (id.Any(char.IsSurrogate))
            return;
        var toast = new ToastId(id);
        ToastArguments.Read(ToastArguments.For(toast, verb), new Dictionary<string, string>()).ShouldBe(new ToastResponse(toast, verb));
    });

    [Theory]
    [InlineData("30", 30)]
    [InlineData("60", 60)]
    [InlineData("", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999", null)]
    public void The_chosen_snooze_comes_back(string input, int? minutes) =>
        ToastArguments.Read("Snooze=q1", new Dictionary<string, string> { ["snooze"] = input })!.SnoozeFor
            .ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null);

    [Theory]
    [InlineData("")]
    [InlineData("action=dismiss")]
    [InlineData("17=q1")]
    public void Other_arguments_are_nobodys(string arguments) =>
        ToastArguments.Read(arguments, new Dictionary<string, string>()).ShouldBeNull();

    private static XElement OpenButton(Toast toast) =>
        Parse(toast).Descendants("action").Single(action => action.Attribute("content")!.Value == "Open");

    private static XElement Parse(Toast toast, DesktopTexts? texts = null) =>
        XElement.Parse(ToastXml.For(toast, texts ?? DesktopTexts.English), LoadOptions.PreserveWhitespace);
}
