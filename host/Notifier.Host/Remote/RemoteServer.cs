using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Notifier.Host.Desktop.Instance;
using Serilog;

namespace Notifier.Host.Remote;

/// <summary>Hears the commands that other processes of the same user send to this one: a line in, a line out.</summary>
internal sealed class RemoteServer(string home, RemoteHandler handler, ILogger log)
{
    /// <summary>Characters; what is longer is no request of ours.</summary>
    private const int LongestRequest = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Works until cancelled. One caller waits for another: each takes a few milliseconds.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var next = Open();
        while (true)
        {
            await using var server = next;
            await server.WaitForConnectionAsync(cancellationToken);
            // There is always one to connect to: between two, callers would be turned away.
            next = Open();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                await AnswerAsync(server, patience.Token);
            }
            catch (Exception fault) when (fault is IOException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                log.Debug(fault, "A command went away before it was answered, or was none");
            }
        }
    }

    private NamedPipeServerStream Open() => new(
        SingleInstance.PipeFor(home, SingleInstance.Commands), PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    private async Task AnswerAsync(Stream pipe, CancellationToken cancellationToken)
    {
        if (await ReadLineAsync(pipe, cancellationToken) is not { } line || JsonSerializer.Deserialize(line, RemoteJson.Lines.RemoteRequest) is not { } request)
            return;
        var reply = await handler.HandleAsync(request, cancellationToken);
        await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(reply, RemoteJson.Lines.RemoteReply), cancellationToken);
        await pipe.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await pipe.FlushAsync(cancellationToken);
    }

    private static async Task<string?> ReadLineAsync(Stream pipe, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[4096];
        while (bytes.Length <= LongestRequest)
        {
            var read = await pipe.ReadAsync(chunk, cancellationToken);
            if (read == 0)
                return null;
            bytes.Write(chunk, 0, read);
            if (chunk[read - 1] == (byte)'\n')
                return Encoding.UTF8.GetString(bytes.ToArray());
        }
        return null;
    }
}
