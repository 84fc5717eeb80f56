using System.Buffers;

namespace Notifier.Plugins.Replay;

/// <summary>Cuts a stream into lines over one pooled buffer: memory stays flat however long the stream is.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    /// <summary>In bytes. Posts of some megabytes exist; anything beyond is not a recording.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
    private int _start;
    private int _end;
    private int _searched;
    private bool _ended;
    private bool _tooLong;

    /// <summary>The number of the last line read, from 1; 0 at the start.</summary>
    public long Number { get; private set; }

    /// <summary>Where the next line starts, in bytes after decompression.</summary>
    public long Offset { get; private set; }

    /// <summary>What is buffered and not yet read.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads the next line if all of it is buffered.</summary>
    /// <returns>False when <see cref="Fill"/> is due.</returns>
    public bool TryRead(out Line line)
    {
        var found = Ahead[_searched..].IndexOf((byte)'\n');
        _searched = found < 0 ? _end - _start : _searched + found;
        if (found < 0 && !(_ended && (_searched > 0 || _tooLong)))
        {
            line = default;
            return false;
        }

        var bytes = _tooLong ? default : _buffer.AsMemory(_start, _searched);
        line = new Line(bytes, IsTerminated: found >= 0, _tooLong);
        Advance(_searched + (found < 0 ? 0 : 1));
        _tooLong = false;
        Number++;
        return true;
    }

    /// <summary>Buffers more.</summary>
    /// <returns>False at the end of the stream, once every line was read.</returns>
    public bool Fill()
    {
        if (_ended)
            return false;
        MakeRoom();
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        return !_ended || _end > _start || _tooLong;
    }

    /// <summary>Goes forward to where a line starts.</summary>
    /// <returns>False when the stream ends before.</returns>
    public bool SkipTo(long offset, long number, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && offset > Offset + (_end - _start) && offset <= stream.Length)
        {
            stream.Position = offset;
            (Offset, _start, _end) = (offset, 0, 0);
        }

        while (Offset < offset)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_start == _end && !Fill())
                return false;
            Advance((int)Math.Min(offset - Offset, _end - _start));
        }

        Number = number;
        return true;
    }

    /// <summary>Goes past bytes of <see cref="Ahead"/>.</summary>
    public void Advance(int bytes)
    {
        _start += bytes;
        Offset += bytes;
        _searched = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        stream.Dispose();
    }

    private void MakeRoom()
    {
        if (_end - _start >= LongestLine)
        {
            _tooLong = true;
            Advance(_end - _start);
        }

        var unread = _end - _start;
        var target = unread <= _buffer.Length / 2 ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Buffer.BlockCopy(_buffer, _start, target, 0, unread);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (target, 0, unread);
    }
}
