namespace Notifier.Host.Desktop.Tray;

/// <summary>
/// Signed distances of a point to shapes in the unit square, x to the right and y down: negative inside, zero on the edge.
/// </summary>
internal static class Shapes
{
    /// <summary>The middle of the bubble, for what stands in it.</summary>
    public const double CenterY = 0.43;

    /// <summary>A speech bubble, without its tail.</summary>
    public static double Bubble(double x, double y) => RoundedBox(x - 0.5, y - CenterY, halfWidth: 0.47, halfHeight: 0.37, radius: 0.2);

    /// <summary>The bubble's tail, at its lower left.</summary>
    public static double Tail(double x, double y) => Math.Max(Math.Max(0.2 - x, 0.75 - y), (x - 0.2) * 0.69 + (y - 0.99) * 0.72);

    public static double QuestionMark(double x, double y)
    {
        const double StrokeHalf = 0.06;
        var (dx, dy) = (x - 0.5, y - 0.32);
        var hook = dx < 0 && dy > 0
            ? Math.Min(Distance(dx + 0.14, dy), Distance(dx, dy - 0.14))
            : Math.Abs(Distance(dx, dy) - 0.14);
        var stem = Segment(x - 0.5, y, from: 0.46, to: 0.5);
        var dot = Distance(dx, y - 0.655) - 0.075;
        return Math.Min(Math.Min(hook, stem) - StrokeHalf, dot);
    }

    public static double PauseBars(double x, double y) =>
        RoundedBox(Math.Abs(x - 0.5) - 0.13, y - CenterY, halfWidth: 0.07, halfHeight: 0.2, radius: 0.03);

    /// <summary>A disc in the lower right corner, where it leaves the question mark alone.</summary>
    public static double Badge(double x, double y) => Distance(x - 0.81, y - 0.81) - 0.19;

    private static double RoundedBox(double x, double y, double halfWidth, double halfHeight, double radius)
    {
        var (outX, outY) = (Math.Abs(x) - halfWidth + radius, Math.Abs(y) - halfHeight + radius);
        return Distance(Math.Max(outX, 0), Math.Max(outY, 0)) + Math.Min(Math.Max(outX, outY), 0) - radius;
    }

    private static double Segment(double x, double y, double from, double to) => Distance(x, y - Math.Clamp(y, from, to));

    private static double Distance(double x, double y) => Math.Sqrt(x * x + y * y);
}
