using Notifier.Sdk;

namespace Notifier.Plugins.Regex.Patterns;

/// <summary>Sees to it that the patterns keep within the time a filter has, and switches off those that repeatedly do not.</summary>
internal sealed class PatternWatch(IPluginHost host, TimeSpan timeout)
{
    private const int PatienceWithOne = 3;

    /// <summary>The host drops an answer after 250 ms.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private readonly int _patienceWithPost = (int)(LongestWait / timeout);
    private readonly List<string> _switchedOff = [];
    private int _timeoutsOfPost;

    /// <summary>A new post.</summary>
    public void Start() => _timeoutsOfPost = 0;

    /// <summary>The places of the text that the pattern matches; none when there is no time left to look for them.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="category">The category it belongs to.</param>
    /// <param name="text">The post.</param>
    public IReadOnlyList<TextSpan> Find(Pattern pattern, CategoryId category, string text)
    {
        if (pattern.IsSwitchedOff || _timeoutsOfPost >= _patienceWithPost || !pattern.MayMatch(text))
            return [];

        var timeouts = pattern.Timeouts;
        var spans = pattern.Find(text);
        if (pattern.Timeouts > timeouts)
            Note(pattern, category);
        return spans;
    }

    private void Note(Pattern pattern, CategoryId category)
    {
        _timeoutsOfPost++;
        var name = $"category \"{category}\", pattern \"{pattern.Source}\"";
        if (pattern.Timeouts < PatienceWithOne)
        {
            host.Log(PluginLogLevel.Information, $"{name} took longer than {timeout.TotalMilliseconds} ms on a post and was passed over");
            return;
        }

        pattern.IsSwitchedOff = true;
        _switchedOff.Add(name);
        host.Log(PluginLogLevel.Warning,
            $"{name} took longer than {timeout.TotalMilliseconds} ms on {PatienceWithOne} posts and is switched off until the configuration changes; make it simpler: no repetition inside a repetition, no lookaround, no reference back");
        host.ReportHealth($"switched off for taking too long: {string.Join("; ", _switchedOff)}", healthy: false);
    }
}
