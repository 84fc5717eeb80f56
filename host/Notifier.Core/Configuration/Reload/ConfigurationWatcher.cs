using System.Runtime.CompilerServices;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.Reload;

/// <summary>
/// Reads plugins.json again whenever it has changed and come to rest. What it yields is either a whole new plan or the
/// errors; the plan in use stays in use until there is another.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="load">Reads the file.</param>
/// <param name="lastGood">Keeps a copy of every text that became a plan.</param>
/// <param name="watchFile">Says, until what it returns is disposed, that the file may have changed; too often, too early, or not at all.</param>
/// <param name="time">The clock.</param>
internal sealed class ConfigurationWatcher(
    string path, Func<ConfigurationResult> load, LastGoodConfiguration lastGood, Func<string, Action, IDisposable?> watchFile, TimeProvider time)
{
    /// <summary>So long the file must have been left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    /// <summary>The file is looked at this often though nothing was heard: network drives and swapped folders tell nobody.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    private readonly Signal _due = new();

    private int _isForced;

    /// <summary>Reads the file again though its text is the same: plugins have come or gone.</summary>
    public void Refresh()
    {
        Interlocked.Exchange(ref _isForced, 1);
        _due.Raise();
    }

    /// <summary>One result for every change that comes to rest. Ends by cancellation only. For one reader.</summary>
    /// <param name="current">The text in use, from the first reading; changes since then are noticed at once.</param>
    public async IAsyncEnumerable<ConfigurationResult> WatchAsync(
        ReadOnlyMemory<byte> current, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var settle = time.CreateTimer(_ => _due.Raise(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        void Heard() => settle.Change(Rest, Timeout.InfiniteTimeSpan);
        await using var poll = time.CreateTimer(_ => Heard(), null, Poll, Poll);
        using var watch = watchFile(path, Heard);
        _due.Raise();
        ReadOnlyMemory<byte>? text = current;

        while (true)
        {
            await _due.WaitAsync(cancellationToken);
            var isForced = Interlocked.Exchange(ref _isForced, 0) == 1;
            var found = ReadBytes();
            if (!isForced && IsSame(found, text))
                continue;
            var result = load();
            text = result.Text.IsEmpty ? found : result.Text;
            yield return result.Plan is null ? result : lastGood.Keep(result);
        }
    }

    private static bool IsSame(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one.HasValue == other.HasValue && one.GetValueOrDefault().Span.SequenceEqual(other.GetValueOrDefault().Span);

    /// <returns>The bytes without byte order mark, as the loader gives them; null for a file that cannot be read.</returns>
    private ReadOnlyMemory<byte>? ReadBytes()
    {
        try
        {
            var bytes = PlainFile.Read(path, ConfigurationFile.LargestBytes);
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
