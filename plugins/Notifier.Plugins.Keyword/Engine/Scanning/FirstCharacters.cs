using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Notifier.Plugins.Keyword.Engine.Folding;

namespace Notifier.Plugins.Keyword.Engine.Scanning;

/// <summary>One bit for every UTF-16 code unit that the scan must not pass by: keywords begin with it, or folding changes it.</summary>
internal sealed class FirstCharacters
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    public FirstCharacters()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            if (!FoldCharacters.IsUnchanged((char)i))
                Add((char)i);
        }
    }

    public void Add(char c) => _bits[c >> 6] |= 1ul << c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(char c) => ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bits), c >> 6) >> c) & 1) != 0;
}
