using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Host.Desktop.Tray;
using Notifier.Host.Desktop.Windows.Tray;

namespace Notifier.Host.Tests.Desktop.Windows;

public sealed class TrayIconTests
{
    private static readonly TrayQuestion Asked = new(new QuestionId("a"), "x", Toasts.Korean.At, Claimed: false);

    [Fact]
    public void The_icon_is_solid_only_while_a_question_needs_somebody()
    {
        Look(new TraySnapshot { Questions = [Asked] }).Solid.ShouldBeTrue();
        Look(new TraySnapshot { Questions = [Asked with { Claimed = true }] }).Solid.ShouldBeFalse();
        Look(new TraySnapshot()).Solid.ShouldBeFalse();
        Look(new TraySnapshot { Questions = [Asked], PausedUntil = Toasts.Korean.At }).Glyph.ShouldBe(TrayIconGlyph.Pause);
        Look(new TraySnapshot { Faults = ["x"] }).Fault.ShouldBeTrue();
    }

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(32)]
    public void Solid_outline_pause_and_fault_look_different_at_every_size(int size)
    {
        TrayIconLook[] looks =
        [
            new(true, TrayIconGlyph.Question, false, true),
            new(false, TrayIconGlyph.Question, false, true),
            new(false, TrayIconGlyph.None, false, true),
            new(false, TrayIconGlyph.Pause, false, true),
            new(false, TrayIconGlyph.None, true, true),
            new(false, TrayIconGlyph.None, false, false),
        ];
        var drawn = looks.Select(look => TrayIconArt.Draw(look, size)).ToList();
        drawn.ShouldAllBe(pixels => pixels.Length == size * size * 4);
        drawn.Select(Convert.ToHexString).Distinct().Count().ShouldBe(looks.Length);
        Opacity(drawn[0]).ShouldBeGreaterThan(Opacity(drawn[2]) * 3 / 2);
    }

    [Fact]
    public void A_picture_file_begins_and_ends_as_PNG_does()
    {
        var png = PngImage.Encode(new byte[8 * 8 * 4], 8);
        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        png[^8..].ShouldBe([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]);
    }

    private static TrayIconLook Look(TraySnapshot snapshot) => TrayIconLook.Of(snapshot, darkTaskbar: true);

    private static int Opacity(byte[] pixels) => pixels.Where((_, index) => index % 4 == 3).Sum(alpha => alpha);
}
