using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Board.Sqlite;

/// <summary>The JSON of a row's columns; ids are plain strings.</summary>
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(IReadOnlyList<Candidate>))]
[JsonSerializable(typeof(IReadOnlyList<Passes>))]
[JsonSerializable(typeof(LifeColumn))]
[JsonSerializable(typeof(IReadOnlyList<Attachment>))]
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
            new JsonStringEnumConverter<CandidateReason>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<QuestionState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new IdConverter<CategoryId>(value => new CategoryId(value), id => id.Value),
            new IdConverter<FilterId>(value => new FilterId(value), id => id.Value),
            new IdConverter<SpecialistId>(value => new SpecialistId(value), id => id.Value),
            new PassedConverter(),
        },
    });

    /// <summary>Id, times and how it went the last time, unless they said so; the first version of the board repeated the id instead.</summary>
    private sealed class PassedConverter : JsonConverter<IReadOnlyList<Passes>>
    {
        public override IReadOnlyList<Passes> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var list = JsonDocument.ParseValue(ref reader);
            IReadOnlyList<Passes> passed = [];
            foreach (var one in list.RootElement.EnumerateArray())
                passed = Board.Passes.Add(passed, one.ValueKind is JsonValueKind.Array ? Read(one) : new Passes(IdOf(one), 1));
            return passed;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<Passes> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var one in value)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(one.Id.Value);
                writer.WriteNumberValue(one.Times);
                if (one.Last is not Board.PassReason.Declined)
                    writer.WriteNumberValue((int)one.Last);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }

        private static Passes Read(JsonElement one) => new(IdOf(one[0]), one[1].GetInt32())
        {
            Last = one.GetArrayLength() > 2 ? ReasonOf(one[2].GetInt32()) : Board.PassReason.Declined,
        };

        /// <summary>A newer version may know more reasons; then nobody said no.</summary>
        private static PassReason ReasonOf(int said) => Enum.IsDefined((PassReason)said) ? (PassReason)said : Board.PassReason.NotShown;

        private static SpecialistId IdOf(JsonElement id) => new(id.GetString() ?? throw new JsonException("an id is null"));
    }

    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException("an id is null"));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
