namespace Notifier.Host.Desktop.Tray;

/// <summary>Draws the icon at any size, so that it is sharp on every screen.</summary>
internal static class TrayIconArt
{
    /// <summary>Samples along each side of a pixel.</summary>
    private const int Samples = 4;

    private static readonly Paint Attention = new(0xE8, 0x6A, 0x00);
    private static readonly Paint Light = new(0xFF, 0xFF, 0xFF);
    private static readonly Paint Dark = new(0x2B, 0x2B, 0x2B);
    private static readonly Paint Alarm = new(0xD1, 0x1A, 0x2A);

    /// <summary>Behind an outline, so that it shows also on a taskbar whose colour we guessed wrongly.</summary>
    private static readonly Paint DarkVeil = Dark with { Opacity = 90 };
    private static readonly Paint LightVeil = Light with { Opacity = 90 };

    /// <param name="Red">0 to 255, as the others.</param>
    /// <param name="Green">0 to 255.</param>
    /// <param name="Blue">0 to 255.</param>
    /// <param name="Opacity">255 hides what is behind.</param>
    private readonly record struct Paint(byte Red, byte Green, byte Blue, byte Opacity = 255);

    /// <returns>size × size pixels from the upper left: blue, green, red, alpha; colours are not multiplied by alpha.</returns>
    public static byte[] Draw(TrayIconLook look, int size)
    {
        var pixels = new byte[size * size * 4];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                DrawPixel(pixels.AsSpan((row * size + column) * 4, 4), look, column, row, size);
        }
        return pixels;
    }

    private static void DrawPixel(Span<byte> pixel, TrayIconLook look, int column, int row, int size)
    {
        var (opacity, red, green, blue) = (0, 0, 0, 0);
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var x = (column + (sample % Samples + 0.5) / Samples) / size;
            var y = (row + (sample / Samples + 0.5) / Samples) / size;
            if (PaintAt(look, x, y, size) is not { } paint)
                continue;
            opacity += paint.Opacity;
            red += paint.Red * paint.Opacity;
            green += paint.Green * paint.Opacity;
            blue += paint.Blue * paint.Opacity;
        }
        if (opacity == 0)
            return;
        pixel[0] = (byte)(blue / opacity);
        pixel[1] = (byte)(green / opacity);
        pixel[2] = (byte)(red / opacity);
        pixel[3] = (byte)(opacity / (Samples * Samples));
    }

    private static Paint? PaintAt(TrayIconLook look, double x, double y, int size)
    {
        if (look.Fault && Shapes.Badge(x, y) is var badge && badge < 1.0 / size)
            return badge < 0 ? Alarm : null;
        var (bubble, tail) = (Shapes.Bubble(x, y), Shapes.Tail(x, y));
        if (Math.Min(bubble, tail) >= 0)
            return null;
        if (look.Solid)
            return Glyph(look.Glyph, x, y, scale: 1) < 0 ? Light : Attention;
        var outline = tail < 0 || bubble > -Math.Max(1.0 / size, 0.075);
        var line = outline || Glyph(look.Glyph, x, y, scale: 0.8) < 0;
        return look.DarkTaskbar ? line ? Light : DarkVeil : line ? Dark : LightVeil;
    }

    private static double Glyph(TrayIconGlyph glyph, double x, double y, double scale)
    {
        x = (x - 0.5) / scale + 0.5;
        y = (y - Shapes.CenterY) / scale + Shapes.CenterY;
        return glyph switch
        {
            TrayIconGlyph.Question => Shapes.QuestionMark(x, y),
            TrayIconGlyph.Pause => Shapes.PauseBars(x, y),
            TrayIconGlyph.None => double.PositiveInfinity,
        };
    }
}
