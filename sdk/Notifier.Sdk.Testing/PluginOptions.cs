using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Notifier.Sdk.Testing;

/// <summary>A plugin's options as the host makes them of what stands under <c>with</c> in plugins.json.</summary>
public static class PluginOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SecretConverter() },
    };

    /// <summary>Makes and validates options.</summary>
    /// <param name="with">A JSON object; comments and trailing commas are allowed. References such as <c>${env:…}</c> stay as they are.</param>
    /// <exception cref="ConformanceException">The JSON does not fit the options, or the options are not valid; says which and why.</exception>
    public static T FromJson<T>(string with)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(with);
        try
        {
            var options = JsonSerializer.Deserialize<T>(with, Json) ?? throw new ConformanceException("The options are null; write { }.");
            Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
            return options;
        }
        catch (Exception fault) when (fault is JsonException or ValidationException or NotSupportedException)
        {
            throw new ConformanceException($"The options do not fit {typeof(T).Name}: {fault.Message}", fault);
        }
    }

    private sealed class SecretConverter : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("a secret is null"));

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
