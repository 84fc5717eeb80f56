using System.Runtime.CompilerServices;
using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Replays recorded posts: for a first look without an account, for load and for regression runs.</summary>
[NotifierPlugin("notifier.replay", PluginKind.ChannelSource, Options = typeof(ReplayOptions))]
public sealed class ReplaySource(ReplayOptions options, IPluginHost host) : IChannelSource, IConnectionTest
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield(); // to unpack an archive up to where it is resumed may take longer than the host waits for its thread
        var pacer = Pacer.For(options, host.Time);
        using var recording = Recording.Open(RecordingFile.Locate(options.File, host.ConfigurationDirectory), context.ResumeAfter, cancellationToken);
        SayWhereItStarts(recording, context.ResumeAfter);
        var badLines = new BadLineLog(host, recording.Path);
        var parser = new PostParser();
        var posts = 0L;

        do
        {
            while (recording.Lines.TryRead(out var line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (line.IsBlank)
                    continue;
                var post = parser.Parse(line);
                if (post.Defect is not null)
                    badLines.Add(recording.Lines.Number, post.Defect, skipped: post.Question is null);
                if (post.Question is not null)
                {
                    await pacer.WaitAsync(post.Question, cancellationToken);
                    posts++;
                }
                else if (!line.IsTerminated)
                {
                    break; // perhaps still being written: the next run reads it again
                }

                yield return new SourceItem { Question = post.Question, Cursor = recording.Position };
            }
        }
        while (recording.Fill());

        SayHowItEnded(recording, posts, badLines.Skipped, isWhole: context.ResumeAfter is null);
    }

    /// <inheritdoc/>
    public Task<string> TestConnectionAsync(CancellationToken cancellationToken)
    {
        Pacer.For(options, host.Time);
        using var recording = Recording.Open(RecordingFile.Locate(options.File, host.ConfigurationDirectory), null, cancellationToken);
        return Task.FromResult($"{recording.Path} can be read ({recording.Bytes:N0} bytes{(recording.IsCompressed ? ", gzip" : "")})");
    }

    private void SayWhereItStarts(Recording recording, Cursor? stored)
    {
        if (stored is not null && recording.Lines.Number == 0)
        {
            host.Log(PluginLogLevel.Warning,
                $"{recording.Path}: the stored position {stored} belongs to another recording; reading this one from its start");
        }

        host.ReportHealth($"{Path.GetFileName(recording.Path)}: replaying from line {recording.Lines.Number + 1}");
    }

    private void SayHowItEnded(Recording recording, long posts, long skipped, bool isWhole)
    {
        var isEmpty = isWhole && posts == 0;
        var cutOff = recording.IsCutOff();
        if (cutOff)
        {
            host.Log(PluginLogLevel.Warning,
                $"{recording.Path}: the archive states another length than was read; it may be cut off. Check that its last post arrived.");
        }

        host.ReportHealth(
            $"{recording.Path}: {(isEmpty ? "it holds no post at all" : "replayed to its end")}, {posts} posts, {skipped} lines skipped{(cutOff ? ", perhaps cut off" : "")}",
            healthy: skipped == 0 && !cutOff && !isEmpty);
    }
}
