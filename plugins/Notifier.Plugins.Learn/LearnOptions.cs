using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Notifier.Sdk;

namespace Notifier.Plugins.Learn;

/// <summary>The options of <see cref="LearnFilter"/> in plugins.json.</summary>
public sealed class LearnOptions
{
    /// <summary>The model that <c>notifier train</c> has written. Without one the filter can only learn.</summary>
    [Description("The model that \"notifier train\" has written.")]
    public string? Model { get; set; }

    /// <summary>What a doubtful post is better for: left out, or given.</summary>
    [Description("precision: a category is given where nine of ten are right; balance: where wrong and missed ones weigh the same.")]
    public Preference Prefer { get; set; }

    /// <summary>How sure the filter must be, from 0 to 1; null leaves it to what training found for each category.</summary>
    [Description("How sure the filter must be of a category. Left out: as training found for each.")]
    [Range(0, 1)]
    public double? MinScore { get; set; }

    /// <summary>How sure it must be of single categories, from 0 to 1.</summary>
    [Description("How sure the filter must be of single categories.")]
    public Dictionary<CategoryId, double> MinScores { get; set; } = [];
}
