using Notifier.Sdk;

namespace Notifier.Plugins.Replay;

/// <summary>Names each bad line in the log, up to a limit: a file that is no recording must not flood it.</summary>
internal sealed class BadLineLog(IPluginHost host, string path)
{
    private const int Limit = 100;
    private int _named;

    public long Skipped { get; private set; }

    public void Add(long line, string complaint, bool skipped)
    {
        Skipped += skipped ? 1 : 0;
        if (++_named <= Limit)
            host.Log(PluginLogLevel.Warning, $"{path}({line}): {complaint}{(skipped ? "; the line is skipped" : "")}");
        else if (_named == Limit + 1)
            host.Log(PluginLogLevel.Warning, $"{path}({line}): {complaint}; more than {Limit} bad lines: no further one is named");
    }
}
