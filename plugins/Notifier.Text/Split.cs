using System.Text;

namespace Notifier.Text;

/// <summary>
/// Which posts are held back from training, and the folds of the others. Decided by the post's id alone, so that a post held back
/// today is held back from every later model too, and models can be compared on what none of them was trained on.
/// </summary>
internal static class Split
{
    public const int Folds = 4;
    private const int HeldBackOneIn = 5;

    public static bool IsHeldBack(string id) => Hash(id) % HeldBackOneIn == 0;

    /// <summary>0 up to, but not including, <see cref="Folds"/>.</summary>
    public static int FoldOf(string id) => (int)(Hash(id) / HeldBackOneIn % Folds);

    /// <summary>FNV-1a over the UTF-8 bytes, its bits mixed once more.</summary>
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(id))
            hash = (hash ^ b) * 16777619;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
