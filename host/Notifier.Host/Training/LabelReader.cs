using System.IO.Compression;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Host.Training;

/// <summary>Reads labelled posts from JSON Lines, plain or gzipped. A line it cannot use is named and left out.</summary>
/// <param name="complain">Called with one sentence for each of the first lines that cannot be used.</param>
internal sealed class LabelReader(Action<string> complain)
{
    private const int MostReported = 20;

    /// <summary>Characters; the longest post a board keeps has a tenth of them.</summary>
    private const int LongestLine = 1_000_000;
    private int _bad;

    /// <summary>Lines that could not be read.</summary>
    public int Bad => _bad;

    /// <summary>Lines that are fine and say nothing of categories.</summary>
    public int Unlabelled { get; private set; }

    /// <exception cref="IOException">The file is missing or cannot be read; the message names it.</exception>
    public IEnumerable<LabelledQuestion> Read(FileInfo file)
    {
        using var lines = Open(file);
        for (var number = 1; Next(file, lines) is { } line; number++)
        {
            if (line.Length > LongestLine)
            {
                Complain($"{file.Name}({number}): the line has more than {LongestLine:N0} characters; the line is left out");
                continue;
            }
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var read = LabelLine.Read(line);
            if (read.Fault is { } fault)
                Complain($"{file.Name}({number}): {fault}; the line is left out");
            else if (read.Post is { } post)
                yield return post;
            else
                Unlabelled++;
        }
    }

    private static StreamReader Open(FileInfo file)
    {
        var stream = file.OpenRead();
        var gzipped = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        return new StreamReader(gzipped ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    private static string? Next(FileInfo file, StreamReader lines)
    {
        try
        {
            return ReadLine(lines);
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{file.FullName} is a damaged archive; compress it again: {e.Message}", e);
        }
    }

    /// <summary>Of a line that is too long no more than shows that it is: a file without line ends must not fill the memory.</summary>
    private static string? ReadLine(StreamReader lines)
    {
        var line = new StringBuilder();
        for (var next = lines.Read(); ; next = lines.Read())
        {
            if (next < 0 && line.Length == 0)
                return null;
            if (next is < 0 or '\n')
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            if (line.Length <= LongestLine)
                line.Append((char)next);
        }
    }

    private void Complain(string sentence)
    {
        if (++_bad <= MostReported)
            complain(sentence);
    }
}
