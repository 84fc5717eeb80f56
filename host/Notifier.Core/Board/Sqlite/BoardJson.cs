using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The JSON of a row's columns; ids are plain strings.</summary>
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(IReadOnlyList<Candidate>))]
[JsonSerializable(typeof(IReadOnlyList<SpecialistId>))]
internal sealed partial class BoardJson : JsonSerializerContext
{
    public static BoardJson Columns { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters =
        {
            new JsonStringEnumConverter<CandidateReason>(JsonNamingPolicy.CamelCase),
            new IdConverter<CategoryId>(value => new CategoryId(value), id => id.Value),
            new IdConverter<FilterId>(value => new FilterId(value), id => id.Value),
            new IdConverter<SpecialistId>(value => new SpecialistId(value), id => id.Value),
        },
    });

    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException("an id is null"));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
