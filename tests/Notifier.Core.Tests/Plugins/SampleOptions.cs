using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Plugins;

public enum SampleOrder
{
    NewestFirst,
    OldestFirst,
}

/// <summary>An option of every kind.</summary>
public sealed class SampleOptions
{
    [Description("Whose posts to read")]
    public required string Account { get; set; }

    public bool WithReplies { get; init; } = true;

    [Range(1, 100)]
    public int PageSize { get; set; } = 20;

    [Range(0.5, 1.5)]
    public double Threshold { get; set; } = 0.75;

    public byte? Retries { get; set; }

    public SampleOrder Order { get; set; } = SampleOrder.OldestFirst;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    public Uri? Url { get; set; }

    public Secret? Token { get; set; }

    public CategoryId? Fallback { get; set; }

    public SampleProxy Proxy { get; set; } = new();

    public IReadOnlyList<string> Tags { get; set; } = ["a/s", "문의"];

    public SampleProxy[] Others { get; set; } = [];

    public Dictionary<CategoryId, List<string>> Categories { get; set; } = [];

    public IReadOnlyDictionary<string, int> Weights { get; set; } = new Dictionary<string, int>();

    public int Computed => PageSize * 2;
}

public sealed class SampleProxy
{
    public string Host { get; set; } = "";

    public ushort Port { get; set; } = 8080;
}
