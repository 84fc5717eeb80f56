using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Notifier.Core.Faults;

/// <summary>What was known when an exception nobody caught ended the process.</summary>
/// <param name="At">When.</param>
/// <param name="Assemblies">Simple names of the assemblies on the stack, innermost first.</param>
/// <param name="Exception">The exception with its stack.</param>
internal sealed record CrashReport(DateTimeOffset At, IReadOnlyList<string> Assemblies, string Exception)
{
    /// <summary>The exception's first line.</summary>
    public string Summary => Exception.Split('\n', 2)[0].TrimEnd('\r');

    public static CrashReport Of(Exception exception, DateTimeOffset at)
    {
        var assemblies = new List<string>();
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            var frames = new StackTrace(inner).GetFrames();
            assemblies.InsertRange(0, frames.Select(f => f.GetMethod()?.DeclaringType?.Assembly.GetName().Name).OfType<string>());
        }
        return new CrashReport(at, [.. assemblies.Distinct(StringComparer.Ordinal)], FaultText.InFull(exception));
    }

    /// <summary>The report of such a text, or null when it is none.</summary>
    public static CrashReport? Parse(string text)
    {
        var parts = text.Split('\n', 3);
        return parts.Length == 3 && DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, out var at)
            ? new CrashReport(at, parts[1].Split(", ", StringSplitOptions.RemoveEmptyEntries), parts[2])
            : null;
    }

    /// <summary>The time, the assemblies and the exception, from the first line on.</summary>
    public override string ToString() => new StringBuilder()
        .Append(At.ToString("O", CultureInfo.InvariantCulture)).Append('\n')
        .AppendJoin(", ", Assemblies).Append('\n')
        .Append(Exception)
        .ToString();
}
