using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MovingOptions;

/// <summary>Leaves a trace in the working directory as soon as any code of this assembly runs, and does what the environment says.</summary>
public sealed class Motion
{
    public Motion()
    {
        switch (Environment.GetEnvironmentVariable("TEST_MOVING_OPTIONS"))
        {
            case "exits":
                Environment.Exit(0);
                break;
            case "throws":
                throw new InvalidOperationException("no options today");
        }
    }

    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    [SuppressMessage("Usage", "CA2255", Justification = "It is the first code of an assembly that can run.")]
    [ModuleInitializer]
    internal static void LeaveATrace() => File.WriteAllText("trace", "");
}
