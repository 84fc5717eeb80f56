namespace Notifier.Text.Linear;

/// <summary>When a category is given, and with what score.</summary>
/// <param name="From">Log-odds from which it is given.</param>
/// <param name="Even">The log-odds that score 0.5, which a host takes for "rather yes"; 0 makes the score the probability.</param>
internal readonly record struct Gate(float From, float Even = 0)
{
    /// <summary>Right nine times in ten, or not at all.</summary>
    public static Gate Precise(LinearClass trained) => new(trained.Precise);

    /// <summary>As many wrong as missed; what is given on less than even odds still scores 0.5.</summary>
    public static Gate Balanced(LinearClass trained) => new(trained.Balanced, Math.Min(trained.Balanced, 0));
}
