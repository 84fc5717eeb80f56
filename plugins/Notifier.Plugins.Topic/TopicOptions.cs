using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Notifier.Plugins.Topic;

/// <summary>The options of <see cref="TopicFilter"/> in plugins.json.</summary>
public sealed class TopicOptions
{
    /// <summary>How sure the filter must be of a topic, from 0.5 to 1.</summary>
    [Description("How sure the filter must be of a topic.")]
    [Range(0.5, 1)]
    public double MinScore { get; set; } = 0.85;

    /// <summary>How many topics a post may have; the surest come first.</summary>
    [Description("How many topics a post may have.")]
    [Range(1, 7)]
    public int Most { get; set; } = 2;
}
