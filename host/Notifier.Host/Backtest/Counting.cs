using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Notifier.Host.Backtest;

/// <summary>Counts by key, and how they are written.</summary>
internal static class Counting
{
    public static void Count<TKey>(this Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    /// <summary>The largest count first; among equals by name.</summary>
    public static IEnumerable<(string Name, int Count)> MostFirst<TKey>(this Dictionary<TKey, int> counts, Func<TKey, string> name)
        where TKey : notnull =>
        counts.Select(pair => (Name: name(pair.Key), Count: pair.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal);

    public static void WriteCounts(this Utf8JsonWriter json, string member, IEnumerable<(string Name, int Count)> counts)
    {
        json.WriteStartObject(member);
        foreach (var (name, count) in counts)
            json.WriteNumber(name, count);
        json.WriteEndObject();
    }

    public static void WriteShare(this Utf8JsonWriter json, string member, double? share)
    {
        if (share is { } known)
            json.WriteNumber(member, Math.Round(known, 4));
        else
            json.WriteNull(member);
    }

    public static void WriteInvariant(this TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
