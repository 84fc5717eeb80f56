using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Notifier.Core.Supervision;

namespace Notifier.Host.Desktop.Instance;

/// <summary>
/// Keeps one host per user and home folder. A second start finds the first, asks it to show itself and ends. The request goes through
/// a pipe that only the same user may open.
/// </summary>
internal sealed class SingleInstance : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The longest path every Unix takes for a socket, with its terminating zero: 104 on macOS, 108 on Linux.</summary>
    private const int SocketPathLimit = 103;

    /// <summary>The pipe through which the running notifier takes commands.</summary>
    public const string Commands = "notifier-commands";

    private readonly Channel<DateTimeOffset> _requests = Channel.CreateBounded<DateTimeOffset>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ending = new();
    private readonly IInstanceLock _held;
    private readonly TimeProvider _time;
    private readonly Task _listening;

    private SingleInstance(IInstanceLock held, string pipe, TimeProvider time, Supervisor supervisor)
    {
        (_held, _time) = (held, time);
        _listening = supervisor.KeepAsync("the ear for a second start", token => ListenAsync(pipe, token), alertsSuffer: false, _ending.Token);
    }

    /// <summary>When other starts wanted this one to show itself. Completes on disposal.</summary>
    public ChannelReader<DateTimeOffset> Requests => _requests.Reader;

    /// <param name="home">The home folder; created when it is not there.</param>
    /// <param name="time">For the time of requests.</param>
    /// <param name="supervisor">Keeps the listening going.</param>
    /// <returns>Null when another process has this home folder.</returns>
    public static SingleInstance? TryTake(string home, TimeProvider time, Supervisor supervisor)
    {
        Directory.CreateDirectory(home);
        var held = LockFor(home);
        if (held.TryTake())
            return new SingleInstance(held, PipeFor(home), time, supervisor);
        held.Dispose();
        return null;
    }

    /// <summary>Whether a process has this home folder.</summary>
    public static bool IsTaken(string home)
    {
        using var held = LockFor(home);
        return held.IsHeld();
    }

    /// <summary>Asks the process that has this home folder to show itself.</summary>
    /// <returns>It says that it has heard: the system alone connects also to a process that is stopped.</returns>
    public static async Task<bool> AskToShowAsync(string home, CancellationToken cancellationToken)
    {
        try
        {
            await using var pipe = new NamedPipeClientStream(
                ".", PipeFor(home), PipeDirection.In, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await pipe.ConnectAsync(Patience, cancellationToken);
            return await pipe.ReadAsync(new byte[1], cancellationToken).AsTask().WaitAsync(Patience, cancellationToken) == 1;
        }
        catch (Exception fault) when (fault is TimeoutException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _listening;
        _requests.Writer.TryComplete();
        _held.Dispose();
        _ending.Dispose();
    }

    /// <summary>The lock that a running notifier holds on its home folder.</summary>
    public static IInstanceLock LockFor(string home) =>
        OperatingSystem.IsWindows() ? new NamedMutex(NameFor(home)) : new LockFile(Path.Combine(home, "notifier.lock"));

    /// <summary>The pipe of that name in a home folder.</summary>
    public static string PipeFor(string home, string name = "notifier")
    {
        var socket = Path.Combine(Path.GetFullPath(home), $"{name}.sock");
        return OperatingSystem.IsWindows() || Encoding.UTF8.GetByteCount(socket) > SocketPathLimit ? $"{NameFor(home)}{name[8..]}" : socket;
    }

    private static string NameFor(string home)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(home));
        if (OperatingSystem.IsWindows())
            path = path.ToUpperInvariant();
        return $"notifier-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\0{path}")).AsSpan(0, 12))}";
    }

    /// <summary>Any byte says that the request was heard.</summary>
    private static async Task AnswerAsync(NamedPipeServerStream server, CancellationToken cancellationToken)
    {
        try
        {
            await server.WriteAsync(new byte[1], cancellationToken);
        }
        catch (IOException)
        {
            // Whoever asked has gone.
        }
    }

    /// <summary>To connect is the request: nothing is read, so nothing can be sent that would have to be understood.</summary>
    private async Task ListenAsync(string pipe, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var server = new NamedPipeServerStream(
                pipe, PipeDirection.Out, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await server.WaitForConnectionAsync(cancellationToken);
            _requests.Writer.TryWrite(_time.GetUtcNow());
            await AnswerAsync(server, cancellationToken);
        }
    }
}
