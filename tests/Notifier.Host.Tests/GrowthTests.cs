using System.Globalization;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Terminal;
using Notifier.Host.Desktop.Windows.Toasts;
using Notifier.Host.Logging;
using Notifier.Host.Tests.Desktop;
using Notifier.Host.Training;
using Notifier.Sdk;

namespace Notifier.Host.Tests;

/// <summary>What the program shows, logs and learns from outside costs time that grows with its length.</summary>
public class GrowthTests
{
    private const int Length = 40_000;

    public static TheoryData<string> Pieces => ["a", "가", "hunter", "hunter2", "\u0301", "\u200b", "👩\u200d", "\ud83d", "\n", " ", "\u001b[31m", "<b>", "&", "[/]", "\\"];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Of_a_toast(string piece) => Growth.ShouldFollowLength(Length, Many(piece), text =>
    {
        var toast = Toasts.Korean with { Title = text, Body = text, Attribution = text, Highlights = [new TextSpan(0, 1), new TextSpan(3, text.Length)] };
        ToastXml.For(toast, DesktopTexts.English);
        NotificationBody.Render(toast, markup: true);
        CellText.Fit(PlainText.Line(text, text.Length), 80);
    });

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Of_taking_secrets_out(string piece)
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret("hunter2"), new Secret("hunter2hunter"), new Secret("aaaaaaaaaaaaaaaaaaaaaaab")]);
        Growth.ShouldFollowLength(Length, Many(piece), text => redactor.Redact(text));
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"text\":\"", "가", "\",\"labels\":{}}")]
    [InlineData("{\"id\":\"1\",\"text\":\"a", "\u0316\u0301", "\",\"labels\":{\"categories\":[]}}")]
    [InlineData("{\"id\":\"1\",\"text\":\"a\",\"labels\":{\"categories\":[", "\"a#\",", "\"b\"]}}")]
    [InlineData("{\"id\":\"1\",\"text\":\"a\",\"labels\":{", "\"a#\":1,", "\"isQuestion\":true}}")]
    public void Of_a_line_of_labels(string begin, string piece, string end) => Growth.ShouldFollowLength(
        Length,
        length => begin + string.Concat(Enumerable.Range(0, length / piece.Length).Select(i => piece.Replace("#", i.ToString(CultureInfo.InvariantCulture)))) + end,
        line => LabelLine.Read(line));

    private static Func<int, string> Many(string piece) => length => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
