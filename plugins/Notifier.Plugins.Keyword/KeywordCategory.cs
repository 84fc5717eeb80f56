using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Notifier.Plugins.Keyword;

/// <summary>When a post belongs to one category. How words are written and matched stands in the plugin's README.</summary>
public sealed class KeywordCategory
{
    /// <summary>One of these must occur.</summary>
    [Description("One of these must occur.")]
    public List<string> Any { get; set; } = [];

    /// <summary>A UTF-8 file with more words for <see cref="Any"/>, one a line, as a full path.</summary>
    [Description("A UTF-8 file with more words for \"any\", one a line, as a full path.")]
    public string? AnyFile { get; set; }

    /// <summary>Each of these must occur as well.</summary>
    [Description("Each of these must occur as well.")]
    public List<string> All { get; set; } = [];

    /// <summary>If one of these occurs, the post does not belong to the category.</summary>
    [Description("If one of these occurs, the post does not belong to the category.")]
    public List<string> None { get; set; } = [];

    /// <summary>A word found inside one of these does not count: <c>사과</c> in <c>사과문</c>.</summary>
    [Description("A word found inside one of these does not count.")]
    public List<string> Except { get; set; } = [];

    /// <summary>How much one of the words tells: 1 is usual, less for ambiguous ones, above 0 and at most 10.</summary>
    [Description("How much one of the words tells: 1 is usual, less for ambiguous ones.")]
    [Range(0.01, 10)]
    public double Weight { get; set; } = 1;

    /// <summary>Words of <see cref="Any"/> or <see cref="All"/> that tell more or less than the others of the category.</summary>
    [Description("Words that tell more or less than the others; takes the place of \"weight\" for them.")]
    public Dictionary<string, double> Weights { get; set; } = [];

    /// <summary>Nothing could ever belong to it.</summary>
    internal bool IsEmpty => Any.Count == 0 && All.Count == 0 && AnyFile is null;
}
