namespace Notifier.Sdk.Testing;

/// <summary>A host for one plugin instance in a test: a clock the test moves, a log and health it can read, a folder of its own.</summary>
/// <remarks>Members may be called from any thread. Disposing it removes the state directory.</remarks>
public sealed class FakePluginHost : IPluginHost, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<LogLine> _lines = [];
    private readonly List<HealthReport> _health = [];
    private readonly HttpClient _http;

    /// <param name="http">
    /// Answers the plugin's requests, or null to let no request leave the test: each then fails with
    /// <see cref="HttpRequestException"/>.
    /// </param>
    public FakePluginHost(HttpMessageHandler? http = null) => _http = new HttpClient(http ?? new NoNetwork());

    /// <summary>The clock behind <see cref="Time"/>.</summary>
    public ManualClock Clock { get; } = new();

    /// <inheritdoc/>
    public TimeProvider Time => Clock;

    /// <inheritdoc/>
    public HttpClient Http => _http;

    /// <inheritdoc/>
    public string StateDirectory { get; } = Directory.CreateTempSubdirectory("notifier-plugin-").FullName;

    /// <summary>Where relative paths among the options start; a test may set it. The current folder unless it does.</summary>
    public string ConfigurationDirectory { get; set; } = Environment.CurrentDirectory;

    /// <summary>Everything logged so far, in order; a copy.</summary>
    public IReadOnlyList<LogLine> LogLines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Every report so far, in order; a copy.</summary>
    public IReadOnlyList<HealthReport> HealthReports
    {
        get
        {
            lock (_gate)
                return [.. _health];
        }
    }

    /// <summary>The report that counts, or null before the first.</summary>
    public HealthReport? Health => HealthReports is [.., var last] ? last : null;

    /// <inheritdoc/>
    public void Log(PluginLogLevel level, string message, Exception? exception = null)
    {
        lock (_gate)
            _lines.Add(new LogLine(level, message, exception));
    }

    /// <inheritdoc/>
    public void ReportHealth(string detail, bool healthy = true)
    {
        lock (_gate)
            _health.Add(new HealthReport(detail, healthy));
    }

    /// <summary>Removes the state directory.</summary>
    public void Dispose()
    {
        _http.Dispose();
        if (Directory.Exists(StateDirectory))
            Directory.Delete(StateDirectory, recursive: true);
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException($"{request.RequestUri} was not asked: this test has no network; give FakePluginHost a handler that answers");
    }
}
