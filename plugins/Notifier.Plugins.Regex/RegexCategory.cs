using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Notifier.Plugins.Regex;

/// <summary>When a post belongs to one category. The patterns are .NET regular expressions; see the plugin's README.</summary>
public sealed class RegexCategory
{
    /// <summary>One of these must match.</summary>
    [Description("One of these must match.")]
    public List<string> Any { get; set; } = [];

    /// <summary>Each of these must match as well.</summary>
    [Description("Each of these must match as well.")]
    public List<string> All { get; set; } = [];

    /// <summary>If one of these matches, the post does not belong to the category.</summary>
    [Description("If one of these matches, the post does not belong to the category.")]
    public List<string> None { get; set; } = [];

    /// <summary>Upper and lower case are the same; true unless set.</summary>
    [Description("Upper and lower case are the same.")]
    public bool IgnoreCase { get; set; } = true;

    /// <summary>How much one of the patterns tells: 1 is usual, above 0 and at most 10.</summary>
    [Description("How much one of the patterns tells: 1 is usual.")]
    [Range(0.01, 10)]
    public double Weight { get; set; } = 1;
}
