using System.Diagnostics;
using Notifier.Sdk;

namespace Notifier.Core.Faults.Calls;

/// <summary>One thread's place in the file of the calls. The default one marks nothing.</summary>
internal readonly unsafe struct CallSlot
{
    private readonly byte* _slot;
    private readonly int _entry;

    public CallSlot(byte* slot, int entry)
    {
        _slot = slot;
        _entry = entry;
        Number(CallLayout.IdLengthAt) = 0;
        Enter();
    }

    /// <summary>The thread is inside the plugin, asking about a post.</summary>
    public void Enter(Question question)
    {
        if (_slot is null)
            return;
        Number(CallLayout.SourceLengthAt) = Copy(question.Source, CallLayout.SourceAt, CallLayout.LongestSource);
        Number(CallLayout.IdLengthAt) = Copy(question.Id, CallLayout.IdAt, CallLayout.LongestId);
        Enter();
    }

    /// <summary>The thread is in the host's own code, and may come back.</summary>
    public void Leave()
    {
        if (_slot is null)
            return;
        Volatile.Write(ref Number(CallLayout.EntryAt), 0);
        Number(CallLayout.IdLengthAt) = 0;
    }

    public bool Is(byte* slot) => _slot == slot;

    /// <summary>Gives the place to other threads.</summary>
    public void Free()
    {
        if (_slot is null)
            return;
        Leave();
        Volatile.Write(ref Number(CallLayout.TakenAt), 0);
    }

    private void Enter()
    {
        *(long*)(_slot + CallLayout.SinceAt) = Stopwatch.GetTimestamp();
        Volatile.Write(ref Number(CallLayout.EntryAt), _entry);
    }

    private ref int Number(int offset) => ref *(int*)(_slot + offset);

    private int Copy(string text, int offset, int longest)
    {
        var length = Math.Min(text.Length, longest);
        text.AsSpan(0, length).CopyTo(new Span<char>(_slot + offset, length));
        return length;
    }
}
