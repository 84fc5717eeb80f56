namespace Notifier.Text.Linear;

/// <summary>One category of a model.</summary>
/// <param name="Name">The category's id.</param>
/// <param name="Scale">What the summed weights are multiplied by.</param>
/// <param name="Bias">What is then added; the result is the category's log-odds.</param>
/// <param name="Threshold">Log-odds from which the category is given; positive infinity when it never is.</param>
internal sealed record LinearClass(string Name, float Scale, float Bias, float Threshold);
