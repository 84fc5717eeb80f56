using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Tray;

/// <summary>What stands inside the icon's bubble.</summary>
internal enum TrayIconGlyph
{
    None,
    Question,
    Pause,
}

/// <summary>What the icon tells at a glance.</summary>
/// <param name="Solid">A question needs this person.</param>
/// <param name="Glyph">A question mark while this person holds or is asked anything; bars while paused.</param>
/// <param name="Fault">Something is broken.</param>
/// <param name="DarkTaskbar">Lines are drawn light.</param>
internal sealed record TrayIconLook(bool Solid, TrayIconGlyph Glyph, bool Fault, bool DarkTaskbar)
{
    public static TrayIconLook Of(TraySnapshot snapshot, bool darkTaskbar)
    {
        var paused = snapshot.PausedUntil is not null;
        var glyph = paused ? TrayIconGlyph.Pause : snapshot.Questions.Count > 0 ? TrayIconGlyph.Question : TrayIconGlyph.None;
        return new TrayIconLook(
            !paused && snapshot.Questions.Any(question => !question.Claimed), glyph, snapshot.Faults.Count > 0, darkTaskbar);
    }
}
