using System.Runtime.CompilerServices;

namespace OverflowsInOptions;

/// <summary>Cannot even be looked at: its constructor calls itself until there is no stack left.</summary>
public sealed class OverflowsOptions
{
    public int Depth { get; set; } = Deeper(0);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static int Deeper(int depth) => depth < 0 ? depth : 1 + Deeper(depth + 1);
}
