namespace Notifier.Core.Alerts;

/// <summary>Opens pages in the person's browser.</summary>
internal interface IPageOpener
{
    /// <summary>Opens a post.</summary>
    /// <param name="page">http or https.</param>
    /// <returns>Null when the browser was asked to; otherwise why not, as a phrase for people.</returns>
    string? Open(Uri page);
}
