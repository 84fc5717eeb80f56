namespace Notifier.Host.Backtest;

/// <summary>How often a yes-or-no answer was right. A share of nothing is null.</summary>
internal sealed class Confusion
{
    private int _hits;
    private int _falseAlarms;
    private int _misses;
    private int _rejections;

    /// <summary>How often yes was right: the label says so.</summary>
    public int Support => _hits + _misses;

    /// <summary>How often yes was said.</summary>
    public int Said => _hits + _falseAlarms;

    public int Total => Support + _falseAlarms + _rejections;

    public double? Accuracy => Share(_hits + _rejections, Total);

    public double? Precision => Share(_hits, Said);

    public double? Recall => Share(_hits, Support);

    public double? F1 => Share(2 * _hits, Said + Support);

    public void Add(bool said, bool labelled)
    {
        switch (said, labelled)
        {
            case (true, true): _hits++; break;
            case (true, false): _falseAlarms++; break;
            case (false, true): _misses++; break;
            default: _rejections++; break;
        }
    }

    /// <summary>All answers together.</summary>
    public static Confusion Sum(IEnumerable<Confusion> parts)
    {
        var sum = new Confusion();
        foreach (var part in parts)
        {
            sum._hits += part._hits;
            sum._falseAlarms += part._falseAlarms;
            sum._misses += part._misses;
            sum._rejections += part._rejections;
        }
        return sum;
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
