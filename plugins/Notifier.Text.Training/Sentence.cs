using System.IO.Compression;
using System.Text.Json;
using Notifier.Text.Syllables;

namespace Notifier.Text.Training;

/// <summary>A sentence and what it does.</summary>
internal sealed record Sentence(string Id, string Text, SpeechAct Act)
{
    /// <summary>Whether it is certain that it asks or does not.</summary>
    public bool IsDecided => Act <= SpeechAct.RhetoricalCommand;

    /// <summary>The sentences of a file of gzipped JSON Lines, each with an <c>id</c>, a <c>text</c> and <c>labels</c>.</summary>
    /// <exception cref="FormatException">A line has a label that is no speech act.</exception>
    public static IEnumerable<Sentence> ReadFile(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var sentence = json.RootElement;
            yield return new Sentence(
                sentence.GetProperty("id").GetString()!, sentence.GetProperty("text").GetString()!.Normalize(), ActOf(sentence.GetProperty("labels"), path));
        }
    }

    /// <summary>The label <c>act</c>; a text without one, a headline, states something.</summary>
    private static SpeechAct ActOf(JsonElement labels, string path)
    {
        if (!labels.TryGetProperty("act", out var act))
            return SpeechAct.Statement;
        var name = act.GetString()!.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Enum.TryParse<SpeechAct>(name, ignoreCase: true, out var known) ? known
            : throw new FormatException($"{path}: \"{act.GetString()}\" is no speech act; known are {string.Join(", ", Enum.GetNames<SpeechAct>())}");
    }
}
