using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;

namespace Notifier.Core.Configuration.References;

/// <summary>Whatever one part of the file says of another must exist there.</summary>
internal static class ReferenceCheck
{
    public static void Run(ConfigurationNode root, IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        Vocabulary[] vocabularies =
        [
            new("category", ConfigurationCodes.UnknownCategory, "categories", IdsOf(root, "categories")),
            new("specialist", ConfigurationCodes.UnknownSpecialist, "specialists", IdsOf(root, "specialists")),
            new("ladder", ConfigurationCodes.UnknownLadder, "ladders", NamesOf(root, "ladders")),
            new("source", ConfigurationCodes.UnknownSource, "sources", IdsOf(root, "sources")),
            new("hours", ConfigurationCodes.UnknownHours, "hours", NamesOf(root, "hours")),
        ];
        foreach (var vocabulary in vocabularies)
            vocabulary.Check(annotations, faults);
        ZoneCheck.Run(annotations, faults);
        GroupCheck.Run(root, annotations, faults);
    }

    private static HashSet<string> IdsOf(ConfigurationNode root, string section) =>
        [.. root.List(section).Select(entry => entry.String("id")).OfType<string>()];

    private static HashSet<string> NamesOf(ConfigurationNode root, string section) =>
        [.. root[section]?.Members.Select(member => member.Key) ?? []];
}

/// <summary>The ids one section defines, and what is said of an id that is not among them.</summary>
internal sealed record Vocabulary(string Kind, string Code, string Section, HashSet<string> Known)
{
    public void Check(IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        foreach (var use in annotations)
        {
            if (use.Kind != Kind || use.Node.IsUnresolved && !use.IsName || Known.Contains(use.Value))
                continue;
            var remedy = Suggestion.For(use.Value, Known, $"add it to \"{Section}\"", $"add it to \"{Section}\", which has");
            var message = $"unknown {Kind} {QuotedText.Of(use.Value)}; {remedy}";
            faults.Add(Code, use.IsName ? use.Node.NameAt : use.Node.At, use.Node.Pointer, message);
        }
    }
}
