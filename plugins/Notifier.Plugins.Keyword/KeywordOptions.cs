using System.ComponentModel;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword;

/// <summary>What <c>with</c> holds for <c>notifier.keyword</c>.</summary>
public sealed class KeywordOptions
{
    /// <summary>The words of each category.</summary>
    [Description("The words of each category, under the category's id.")]
    public required Dictionary<CategoryId, KeywordCategory> Categories { get; set; }
}
