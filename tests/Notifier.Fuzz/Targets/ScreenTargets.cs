using System.Text;
using System.Xml;
using System.Xml.Linq;
using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Core.Sources;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Linux;
using Notifier.Host.Desktop.Terminal;
using Notifier.Host.Desktop.Windows.Toasts;
using Notifier.Host.Logging;
using Notifier.Sdk;

namespace Notifier.Fuzz.Targets;

internal static class ScreenTargets
{
    private const string Password = "hunter2-is-secret";

    private static readonly SecretRedactor Redactor = Protecting();

    public static Target[] All { get; } = [new("toast", Shown), new("terminal", Terminal), new("text", Form), new("secrets", Secrets)];

    private static string? Shown(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var body = PlainText.Block(text, Toast.LongestBody);
        var toast = new Toast
        {
            Id = new ToastId("1"),
            Title = text,
            Body = body.Text,
            Attribution = AuthorName.Quote(text) + " · for you",
            Highlights = body.Map([new TextSpan(0, 3), new TextSpan(text.Length / 2, text.Length), new TextSpan(2, 5)]),
            At = DateTimeOffset.UnixEpoch,
        };
        XDocument.Parse(ToastXml.For(toast, DesktopTexts.English));
        XDocument.Parse($"<body>{NotificationBody.Render(toast, markup: true)}</body>");
        if (string.Concat(MatchedText.Of(toast).Select(piece => piece.Text)) != toast.Body)
            return "a second cleaning changes what is shown";
        return string.IsNullOrWhiteSpace(body.Text) && text.Any(char.IsLetterOrDigit) && !HasOnlyFillers(text) ? "words in, a blank toast out" : null;
    }

    private static string? Terminal(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var line = VisibleText.Line(text, text.Length + 1);
        VisibleText.Indented(text, 2000);
        VisibleText.Lines(text);
        CellText.Fit(PlainText.Line(text, 200), 40);
        return line.Any(c => c != '\t' && UnsafeCharacters.All.Contains(c)) ? "a control character reaches the screen" : null;
    }

    private static string? Form(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var form = TextForm.Normalize(text);
        if (TextForm.Seen(form) != form)
            return "a second look finds something unseen";
        return string.IsNullOrEmpty(form) && text.Any(char.IsLetterOrDigit) && !HasOnlyFillers(text) ? "words in, none out" : null;
    }

    private static string? Secrets(byte[] bytes) =>
        Redactor.Redact(Encoding.UTF8.GetString(bytes)).Contains(Password, StringComparison.Ordinal) ? "a secret is shown" : null;

    private static SecretRedactor Protecting()
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret(Password), new Secret("hunter2")]);
        return redactor;
    }

    /// <summary>Unicode calls the Hangul fillers letters.</summary>
    private static bool HasOnlyFillers(string text) => text.Where(char.IsLetterOrDigit).All(c => c is '\u115f' or '\u1160' or '\u3164' or '\uffa0');
}
