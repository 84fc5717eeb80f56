namespace Notifier.Text;

/// <summary>Evidence adds up in log-odds; people read probabilities.</summary>
internal static class LogOdds
{
    private const double Surest = 0.9999;

    public static double Of(double probability)
    {
        var bounded = Math.Clamp(probability, 1 - Surest, Surest);
        return Math.Log(bounded / (1 - bounded));
    }

    public static double ToProbability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
