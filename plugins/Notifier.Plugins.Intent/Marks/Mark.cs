namespace Notifier.Plugins.Intent.Marks;

/// <summary>Something in a post that is not a word and tells who speaks to whom.</summary>
/// <param name="Start">Where it is, in UTF-16 code units.</param>
/// <param name="Length">0: there is none.</param>
/// <param name="Weight">What it says, in log-odds.</param>
internal readonly record struct Mark(int Start, int Length, float Weight)
{
    public static Mark None => default;

    public bool IsThere => Length > 0;
}
