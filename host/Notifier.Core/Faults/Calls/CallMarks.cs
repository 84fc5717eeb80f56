using System.IO.MemoryMappedFiles;
using System.Text;
using Notifier.Core.Plugins;
using Serilog;

namespace Notifier.Core.Faults.Calls;

/// <summary>
/// Says at every moment which threads are inside which plugin, and a filter about which post, in a file that is mapped into memory: a
/// mark costs a few stores and no call of the system, and outlives the process however it ends.
/// </summary>
/// <remarks>
/// The file stays mapped until the process ends, as threads left behind may write at any time. Its room is written, not only stated:
/// a store into a hole of a file on a full disk would end the process.
/// </remarks>
internal sealed unsafe class CallMarks : IDisposable
{
    private readonly Dictionary<string, MarkedEntry> _entries = [];
    private readonly MemoryMappedFile? _mapped;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _file;
    private volatile bool _isOver;

    private CallMarks(IReadOnlyList<LeftoverCall> leftovers) => Leftovers = leftovers;

    private CallMarks(FileStream file, IReadOnlyList<LeftoverCall> leftovers)
        : this(leftovers)
    {
        _mapped = MemoryMappedFile.CreateFromFile(file, null, CallLayout.Size, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
        _view = _mapped.CreateViewAccessor(0, CallLayout.Size);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _file);
        _file += _view.PointerOffset;
        AppDomain.CurrentDomain.UnhandledException += (_, _) => ClearOthers();
    }

    /// <summary>Marks nothing, and knows of nothing.</summary>
    public static CallMarks None { get; } = After([]);

    /// <summary>Marks nothing; what is known of the process before is given.</summary>
    public static CallMarks After(IReadOnlyList<LeftoverCall> leftovers) => new(leftovers);

    /// <summary>What was under way when the process before this one ended, longest first; nothing when it ended in an orderly way.</summary>
    public IReadOnlyList<LeftoverCall> Leftovers { get; }

    /// <summary>Reads what the process before left, and marks from now on.</summary>
    /// <param name="path">The file; made when needed.</param>
    public static CallMarks Open(string path, ILogger log)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            IReadOnlyList<LeftoverCall> leftovers = File.Exists(path) ? CallLayout.Read(PlainFile.Read(path, CallLayout.Size)) : [];
            return new CallMarks(Create(path), leftovers);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            log.Warning("{Path} cannot be used, so a plugin that ends the program without a word is not found out: {Fault}", path, FaultText.Of(fault));
            return None;
        }
    }

    /// <summary>The entry by which calls into this source's or filter's code are marked.</summary>
    public MarkedEntry Of(PluginEntry entry)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(entry.FileName, out var known))
                return known;
            var number = _entries.Count + 1;
            if (_file is null || number >= CallLayout.Entries)
                return MarkedEntry.Unmarked;
            var name = new Span<byte>(_file + number * CallLayout.NameSize, CallLayout.NameSize);
            BitConverter.TryWriteBytes(name, Encoding.ASCII.GetBytes(entry.FileName, name[sizeof(int)..]));
            return _entries[entry.FileName] = new MarkedEntry(this, number);
        }
    }

    /// <summary>A slot for the thread that asks, which is inside the entry from now on; one that marks nothing when all are taken.</summary>
    public CallSlot Take(int entry)
    {
        if (_isOver)
            return default;
        var first = Environment.CurrentManagedThreadId;
        for (var i = 0; i < CallLayout.Slots; i++)
        {
            var slot = _file + CallLayout.SlotsAt + (first + i) % CallLayout.Slots * CallLayout.SlotSize;
            if (Interlocked.CompareExchange(ref *(int*)(slot + CallLayout.TakenAt), 1, 0) == 0)
                return new CallSlot(slot, entry);
        }
        return default;
    }

    /// <summary>An orderly end accuses nobody.</summary>
    public void Dispose()
    {
        _isOver = true;
        Clear(default);
    }

    /// <summary>An exception that ends the process on this thread accuses nobody but the plugin to whose flow the thread belongs.</summary>
    public void ClearOthers()
    {
        _isOver = true;
        Clear(MarkedEntry.SlotOfThisThread);
    }

    private void Clear(CallSlot own)
    {
        if (_file is null)
            return;
        for (var i = 0; i < CallLayout.Slots; i++)
        {
            var slot = _file + CallLayout.SlotsAt + i * CallLayout.SlotSize;
            if (!own.Is(slot))
                new Span<byte>(slot, CallLayout.SlotSize).Clear();
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        file.SetLength(CallLayout.Size);
        file.Write(new byte[CallLayout.Size]);
        file.Flush();
        return file;
    }
}
