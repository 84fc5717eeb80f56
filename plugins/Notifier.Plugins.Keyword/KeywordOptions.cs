using System.ComponentModel;
using Notifier.Sdk;

namespace Notifier.Plugins.Keyword;

/// <summary>What <c>with</c> holds for <c>notifier.keyword</c>.</summary>
public sealed class KeywordOptions
{
    /// <summary>The words of each category.</summary>
    [Description("The words of each category, under the category's id.")]
    /// <exception cref="ArgumentException">A category has no words.</exception>
    public required Dictionary<CategoryId, KeywordCategory> Categories
    {
        get;
        set => field = value.FirstOrDefault(category => category.Value.IsEmpty) is { Value: not null } empty
            ? throw new ArgumentException($"category \"{empty.Key}\" has no words; give it some under \"any\" or \"all\", or remove it", nameof(value))
            : value;
    }
}
