using Notifier.Core.Alerts;
using Notifier.Host.Desktop;

namespace Notifier.Host.Running;

/// <summary>Opens posts in the person's browser.</summary>
internal sealed class PageOpener : IPageOpener
{
    public string? Open(Uri page) => LinkOpener.Open(page);
}
