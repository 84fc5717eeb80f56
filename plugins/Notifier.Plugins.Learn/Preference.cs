namespace Notifier.Plugins.Learn;

/// <summary>Which of the two points that training found decides whether a category is given.</summary>
public enum Preference
{
    /// <summary>Right nine times in ten; unsure means unmatched.</summary>
    Precision,

    /// <summary>As many wrong as missed: the best F1.</summary>
    Balance,
}
