using System.Text.Json.Serialization;

namespace Notifier.Core.Faults;

/// <summary>Reads and writes the files of this folder without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StartMarker))]
[JsonSerializable(typeof(Quarantine))]
internal sealed partial class FaultJson : JsonSerializerContext;
