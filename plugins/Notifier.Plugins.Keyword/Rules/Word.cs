namespace Notifier.Plugins.Keyword.Rules;

/// <summary>One entry in one list of one category; its index among all of them is that of its pattern in the matcher.</summary>
/// <param name="Text">As configured.</param>
/// <param name="Category">Index of its category.</param>
/// <param name="Role">The list it stands in.</param>
/// <param name="Weight">What finding it adds to the evidence.</param>
internal sealed record Word(string Text, int Category, WordRole Role, double Weight)
{
    /// <summary>As people read it: without the asterisks.</summary>
    public string Shown => Text.Trim('*', ' ');
}
