using System.Text.RegularExpressions;

namespace Notifier.Architecture.Tests;

/// <summary>
/// Which folder of a project uses which, read from the sources: from what files import, and from the names of types of the folders above.
/// A file that lies in no folder stands for itself.
/// </summary>
internal sealed partial class FolderGraph
{
    private readonly Dictionary<string, Dictionary<string, string>> _uses = [];

    private FolderGraph(string project, IReadOnlyList<Source> sources)
    {
        var types = sources.SelectMany(source => source.Types.Select(type => (type, source.Node))).ToLookup(pair => pair.type, pair => pair.Node);
        var loose = sources.Where(source => source.IsLoose).SelectMany(source => source.Types).ToHashSet();
        foreach (var source in sources)
        {
            var imported = source.Find(Import()).Where(name => name.StartsWith(project + ".", StringComparison.Ordinal)).Select(name => name[(project.Length + 1)..].Split('.')[0]);
            var qualified = source.Find(Qualified()).Select(name => name.Split('.')).Where(parts => types[parts[^1]].Contains(parts[0])).Select(parts => parts[0]);
            var above = source.Find(Word()).Where(loose.Contains).SelectMany(type => types[type]);
            foreach (var used in imported.Concat(qualified).Concat(above).Where(node => node != source.Node))
                (_uses.TryGetValue(source.Node, out var uses) ? uses : _uses[source.Node] = [])[used] = source.Path;
        }
    }

    public static FolderGraph Of(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        return new FolderGraph(Path.GetFileName(folder), [.. Repository.Files("*.cs").Where(path => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(path => Source.Read(root, path))]);
    }

    /// <summary>Every use that is part of a circle: a folder uses another, and is itself used by it in the end. Files beside each other may.</summary>
    public IReadOnlyList<string> Circles =>
    [
        .. from user in _uses
           from used in user.Value
           where !(IsFile(user.Key) && IsFile(used.Key)) && Reachable(used.Key).Contains(user.Key)
           orderby user.Key, used.Key
           select $"{user.Key} uses {used.Key} in {used.Value}",
    ];

    private static bool IsFile(string node) => node.EndsWith(".cs", StringComparison.Ordinal);

    private HashSet<string> Reachable(string start)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>([start]);
        while (next.TryPop(out var node))
        {
            foreach (var used in _uses.GetValueOrDefault(node)?.Keys ?? Enumerable.Empty<string>())
            {
                if (seen.Add(used))
                    next.Push(used);
            }
        }
        return seen;
    }

    [GeneratedRegex(@"^using (static )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Import();

    [GeneratedRegex(@"(?<![\w.])(?<name>(\w+\.)+[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<!\w\.)\b(?<name>[A-Z]\w+)\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(class|record struct|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    /// <param name="Path">Below the project's folder.</param>
    /// <param name="Code">Without comments.</param>
    private sealed record Source(string Path, string Code)
    {
        public bool IsLoose => IsFile(Node);

        public string Node => Path.Split('/')[0];

        public IReadOnlyList<string> Types { get; } = [.. Matches(Declaration(), Code)];

        public static Source Read(string root, string path) =>
            new(System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'), Comment().Replace(File.ReadAllText(path), ""));

        public IEnumerable<string> Find(Regex what) => Matches(what, Code);

        private static IEnumerable<string> Matches(Regex what, string code) => what.Matches(code).Select(match => match.Groups["name"].Value).Distinct();
    }
}
