using Notifier.Core.Alerts;

namespace Notifier.Core.Tests.Alerts;

internal sealed class RecordingOpener : IPageOpener
{
    public List<string> Opened { get; } = [];

    public string? Refusal { get; set; }

    public string? Open(Uri page) => Note(page.AbsoluteUri);

    public string? OpenList() => Note("list");

    private string? Note(string what)
    {
        if (Refusal is null)
            Opened.Add(what);
        return Refusal;
    }
}
