using Notifier.Core.Alerts;

namespace Notifier.Core.Tests.Alerts;

internal sealed class RecordingOpener : IPageOpener
{
    public List<string> Opened { get; } = [];

    public string? Refusal { get; set; }

    public string? Open(Uri page)
    {
        if (Refusal is null)
            Opened.Add(page.AbsoluteUri);
        return Refusal;
    }
}
