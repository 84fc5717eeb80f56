using System.Text.Json.Serialization;
using Notifier.Core.Faults.Calls;

namespace Notifier.Core.Faults;

/// <summary>Reads and writes the files of this folder without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Quarantine))]
[JsonSerializable(typeof(FatalEnds))]
internal sealed partial class FaultJson : JsonSerializerContext;
