using System.Text.Json;

namespace Notifier.Host.Backtest;

/// <summary>A part of what a replay says at its end.</summary>
internal interface IReplayReport
{
    /// <summary>For a person.</summary>
    void Write(TextWriter output);

    /// <summary>For a script: members of the object that is being written. Their names are stable.</summary>
    void Write(Utf8JsonWriter json);
}
