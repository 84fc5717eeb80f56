using Notifier.Sdk;

namespace Notifier.Core.Faults;

/// <summary>What went wrong, in one line for people.</summary>
internal static class FaultText
{
    private const int Longest = 300;

    public static string Of(Exception fault) => fault switch
    {
        PluginException plugin => OneLine(plugin.Message),
        AggregateException { InnerExceptions: [var only] } => Of(only),
        TimeoutException => OneLine(fault.Message),
        _ => OneLine($"{fault.GetType().Name}: {fault.Message}"),
    };

    private static string OneLine(string text)
    {
        var end = Math.Min(text.Length, Longest);
        var line = string.Concat(text.AsSpan(0, end).ToString().Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > end ? line + "…" : line;
    }
}
