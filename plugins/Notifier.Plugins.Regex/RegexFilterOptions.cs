using System.ComponentModel;
using Notifier.Sdk;

namespace Notifier.Plugins.Regex;

/// <summary>What <c>with</c> holds for <c>notifier.regex</c>.</summary>
public sealed class RegexFilterOptions
{
    /// <summary>The patterns of each category.</summary>
    [Description("The patterns of each category, under the category's id.")]
    public required Dictionary<CategoryId, RegexCategory> Categories { get; set; }

    /// <summary>How long one pattern may look at one post: more than zero, at most 200 ms; 50 ms unless set.</summary>
    [Description("How long one pattern may look at one post, at most 00:00:00.200.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(50);
}
