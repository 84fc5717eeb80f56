namespace Notifier.Plugins.Learn.Training;

/// <summary>A labelled post as training sees it.</summary>
/// <param name="Id">The post's id.</param>
/// <param name="Features">Hashes of its features, the title's first.</param>
/// <param name="InTitle">How many of them are the title's.</param>
/// <param name="Labels">Indexes of its categories.</param>
internal sealed record Example(string Id, uint[] Features, int InTitle, int[] Labels)
{
    /// <summary>What one feature of the title counts: the features of a section together have length 1.</summary>
    public float TitleValue { get; } = 1 / MathF.Sqrt(Math.Max(1, InTitle));

    /// <summary>What one feature of the body counts.</summary>
    public float BodyValue { get; } = 1 / MathF.Sqrt(Math.Max(1, Features.Length - InTitle));

    public ReadOnlySpan<uint> Title => Features.AsSpan(0, InTitle);

    public ReadOnlySpan<uint> Body => Features.AsSpan(InTitle);

    public bool Has(int category) => Array.IndexOf(Labels, category) >= 0;

    /// <summary>The example times weights, of which feature <c>f</c> has that at <c>f &gt;&gt; shift</c>.</summary>
    public float Dot(ReadOnlySpan<float> weights, int shift)
    {
        float title = 0, body = 0;
        foreach (var feature in Title)
            title += weights[(int)(feature >> shift)];
        foreach (var feature in Body)
            body += weights[(int)(feature >> shift)];
        return title * TitleValue + body * BodyValue;
    }
}
