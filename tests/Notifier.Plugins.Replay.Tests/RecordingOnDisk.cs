using System.IO.Compression;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay.Tests;

/// <summary>A recording in a temporary file, and what comes out when it is replayed.</summary>
internal sealed class RecordingOnDisk : IDisposable
{
    public RecordingOnDisk(byte[] content, bool gzip = false)
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("notifier-replay-").FullName, gzip ? "posts.jsonl.gz" : "posts.jsonl");
        Host.ConfigurationDirectory = System.IO.Path.GetDirectoryName(Path)!;
        Write(content, gzip);
    }

    public RecordingOnDisk(string content, bool gzip = false)
        : this(Encoding.UTF8.GetBytes(content), gzip)
    {
    }

    public string Path { get; }

    public FakeHost Host { get; } = new();

    public void Write(byte[] content, bool gzip = false)
    {
        using var file = File.Create(Path);
        using Stream target = gzip ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(content);
    }

    public IAsyncEnumerable<SourceItem> Replay(Cursor? resumeAfter = null) =>
        new ReplaySource(new ReplayOptions { File = System.IO.Path.GetFileName(Path), Pace = ReplayPace.Fast }, Host)
            .ReadAsync(new SourceContext { ResumeAfter = resumeAfter }, TestContext.Current.CancellationToken);

    public async Task<List<Question>> PostsAsync(Cursor? resumeAfter = null) =>
        await Replay(resumeAfter).Where(item => item.Question is not null).Select(item => item.Question!).ToListAsync();

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
