namespace Notifier.Text.Linear;

/// <summary>One category of a model.</summary>
/// <param name="Name">The category's id.</param>
/// <param name="Scale">What the summed weights are multiplied by.</param>
/// <param name="Bias">What is then added; the result is the category's log-odds.</param>
/// <param name="Precise">Log-odds from which the category is given so that it is right often enough; positive infinity when it never is.</param>
/// <param name="Balanced">Log-odds from which it is given so that wrong and missed posts are in balance: the best F1.</param>
internal sealed record LinearClass(string Name, float Scale, float Bias, float Precise, float Balanced);
