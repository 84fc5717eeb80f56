using System.IO.Pipes;
using System.Text.Json;
using Notifier.Host.Desktop.Instance;

namespace Notifier.Host.Remote;

/// <summary>Speaks to the notifier that runs for a home folder.</summary>
internal static class RemoteClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>Its answer, or a refusal that says why there is none.</returns>
    public static async Task<RemoteReply> AskAsync(string home, RemoteRequest request, CancellationToken cancellationToken)
    {
        if (!SingleInstance.IsTaken(home))
            return Silent($"no notifier runs for {home}; start one with \"notifier\"");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var pipe = new NamedPipeClientStream(
                ".", SingleInstance.PipeFor(home, SingleInstance.Commands), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.ConnectAsync(patience.Token);
            await pipe.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(request, RemoteJson.Lines.RemoteRequest), patience.Token);
            await pipe.WriteAsync("\n"u8.ToArray(), patience.Token);
            using var reader = new StreamReader(pipe);
            var line = await reader.ReadLineAsync(patience.Token);
            return line is null ? Silent("the notifier did not answer; \"notifier status\" tells how it is doing")
                : JsonSerializer.Deserialize(line, RemoteJson.Lines.RemoteReply)!;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Silent($"the notifier that runs for {home} does not answer; \"notifier status\" tells how it is doing");
        }
    }

    private static RemoteReply Silent(string why) => new() { Refusal = why };
}
