using System.Text.Json;

namespace Notifier.Host.Backtest;

/// <summary>What people have said of a recorded post; a member is null where they have not.</summary>
/// <param name="Categories">All it belongs to; none when the list is empty.</param>
/// <param name="IsQuestion">Whether it asks something.</param>
/// <param name="Direction">Who wrote it.</param>
/// <param name="NeedsAnswer">Whether somebody has to answer it, question or not.</param>
internal sealed record PostLabels(IReadOnlyList<string>? Categories, bool? IsQuestion, Direction? Direction, bool? NeedsAnswer = null)
{
    /// <summary>Reads the member <c>labels</c> of a recorded post.</summary>
    /// <returns>Null when it says nothing that can be scored.</returns>
    public static PostLabels? From(JsonElement labels)
    {
        if (labels.ValueKind != JsonValueKind.Object)
            return null;
        var read = new PostLabels(CategoriesOf(labels), Truth(labels, "isQuestion"), DirectionOf(labels), Truth(labels, "needsAnswer"));
        return read is { Categories: null, IsQuestion: null, Direction: null, NeedsAnswer: null } ? null : read;
    }

    private static IReadOnlyList<string>? CategoriesOf(JsonElement labels) =>
        labels.TryGetProperty("categories", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)]
            : null;

    private static bool? Truth(JsonElement labels, string name) =>
        labels.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : null;

    private static Direction? DirectionOf(JsonElement labels)
    {
        if (!labels.TryGetProperty("direction", out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        return value.ValueEquals("inbound"u8) ? Backtest.Direction.Inbound : value.ValueEquals("outbound"u8) ? Backtest.Direction.Outbound : null;
    }
}

/// <summary>Who wrote a post.</summary>
internal enum Direction
{
    /// <summary>A customer.</summary>
    Inbound,

    /// <summary>The company.</summary>
    Outbound,
}
