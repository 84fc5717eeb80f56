namespace Notifier.Plugins.Topic;

/// <summary>The topics, and the sign that something is asked at all.</summary>
internal static class Topics
{
    public const string Other = "other";
    public const int Asked = 7;

    /// <summary>Category ids in the order of the lexicon's classes; the last one is no topic.</summary>
    public static readonly string[] Names = ["release-date", "how-to", "upgrade", "billing", "network", "defect", "delivery", "asked"];

    public static int Surest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var topic = 1; topic < Asked; topic++)
        {
            if (scores[topic] > scores[best])
                best = topic;
        }

        return best;
    }
}
