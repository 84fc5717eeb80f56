using System.Reflection;
using Notifier.Sdk;

namespace Notifier.Core;

/// <summary>What went wrong, in one line for people.</summary>
internal static class FaultText
{
    private const int Longest = 300;

    public static string Of(Exception fault) => fault switch
    {
        PluginException or TimeoutException or ExplainedException => OneLine(MessageOf(fault)),
        AggregateException { InnerExceptions: [var first, ..] } => Of(first),
        TargetInvocationException { InnerException: { } inner } => Of(inner),
        _ => OneLine($"{fault.GetType().Name}: {MessageOf(fault)}"),
    };

    /// <summary>All that can be printed of it.</summary>
    public static string InFull(Exception fault)
    {
        try
        {
            return fault.ToString();
        }
        catch (Exception second)
        {
            return $"{fault.GetType().FullName} (throws {second.GetType().Name} when it is printed)";
        }
    }

    /// <summary>An exception may be of a plugin's own making, and its message code that throws.</summary>
    public static string MessageOf(Exception fault)
    {
        try
        {
            return fault.Message ?? "";
        }
        catch (Exception second)
        {
            return $"(its message cannot be read: {second.GetType().Name})";
        }
    }

    /// <summary>What people may be shown of a text that came from somewhere else.</summary>
    public static string OneLine(string? text) => VisibleText.Line(text ?? "", Longest);
}
