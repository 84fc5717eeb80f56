using System.Globalization;
using System.Text;
using System.Xml;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Windows.Toasts;

/// <summary>The XML of a Windows toast. All text goes through an XML writer; links are http or https.</summary>
internal static class ToastXml
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true };

    public static string For(Toast toast, DesktopTexts texts)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("toast");
            xml.WriteAttributeString("launch", ToastArguments.For(toast.Id, ToastVerb.Open));
            xml.WriteAttributeString("displayTimestamp", toast.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            if (toast.Urgent && toast.Verbs.Count > 0)
                xml.WriteAttributeString("scenario", "reminder");
            WriteVisual(xml, toast);
            WriteActions(xml, toast, texts);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void WriteVisual(XmlWriter xml, Toast toast)
    {
        xml.WriteStartElement("visual");
        xml.WriteStartElement("binding");
        xml.WriteAttributeString("template", "ToastGeneric");
        WriteText(xml, PlainText.Line(toast.Title, 200));
        WriteText(xml, PlainText.Block(toast.Body, 600).Text);
        if (toast.Attribution.Length > 0)
            WriteText(xml, PlainText.Line(toast.Attribution, Toast.LongestAttribution), placement: "attribution");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text, string? placement = null)
    {
        xml.WriteStartElement("text");
        if (placement is not null)
            xml.WriteAttributeString("placement", placement);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void WriteActions(XmlWriter xml, Toast toast, DesktopTexts texts)
    {
        xml.WriteStartElement("actions");
        if (toast.Verbs.Contains(ToastVerb.Snooze) && toast.Snoozes.Count > 0)
            WriteSnoozeChoice(xml, toast.Snoozes, texts);
        foreach (var verb in toast.Verbs.Take(5))
            WriteAction(xml, toast, verb, texts.Of(verb));
        xml.WriteEndElement();
    }

    private static void WriteSnoozeChoice(XmlWriter xml, IReadOnlyList<TimeSpan> snoozes, DesktopTexts texts)
    {
        xml.WriteStartElement("input");
        xml.WriteAttributeString("id", ToastArguments.SnoozeInput);
        xml.WriteAttributeString("type", "selection");
        xml.WriteAttributeString("defaultInput", Minutes(snoozes[0]));
        foreach (var snooze in snoozes)
        {
            xml.WriteStartElement("selection");
            xml.WriteAttributeString("id", Minutes(snooze));
            xml.WriteAttributeString("content", texts.Duration(snooze));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>A link is opened by Windows itself, so that the button works also after this program has ended.</summary>
    private static void WriteAction(XmlWriter xml, Toast toast, ToastVerb verb, string label)
    {
        var link = verb is ToastVerb.Open && toast.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url.AbsoluteUri : null;
        xml.WriteStartElement("action");
        xml.WriteAttributeString("content", label);
        xml.WriteAttributeString("activationType", link is null ? "foreground" : "protocol");
        xml.WriteAttributeString("arguments", link ?? ToastArguments.For(toast.Id, verb));
        xml.WriteEndElement();
    }

    private static string Minutes(TimeSpan span) => ((int)span.TotalMinutes).ToString(CultureInfo.InvariantCulture);
}
