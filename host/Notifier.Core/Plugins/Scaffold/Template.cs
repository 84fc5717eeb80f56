using Notifier.Sdk;

namespace Notifier.Core.Plugins.Scaffold;

/// <summary>A file of a new plugin, with <c>{{Name}}</c>, <c>{{Class}}</c> and <c>{{id}}</c> where the author's name goes.</summary>
/// <param name="Path">Within the new folder.</param>
internal sealed record Template(string Path, string Text)
{
    private const string Prefix = "Notifier.Core.Plugins.Scaffold.Templates/";

    public static IEnumerable<Template> For(PluginKind kind) => kind == PluginKind.ChannelSource
        ?
        [
            .. Common("source"),
            Read("{{Class}}Source.cs", "source/plugin.cs.txt"),
            Read("AppendedLines.cs", "source/lines.cs.txt"),
        ]
        :
        [
            .. Common("filter"),
            Read("{{Class}}Filter.cs", "filter/plugin.cs.txt"),
        ];

    private static IEnumerable<Template> Common(string kind) =>
    [
        Read("{{Name}}Plugin.csproj", "plugin.csproj.txt"),
        Read(".gitignore", "gitignore.txt"),
        Read("tests/{{Name}}Plugin.Tests.csproj", "tests.csproj.txt"),
        Read("tests/Program.cs", $"{kind}/tests.cs.txt"),
        Read("{{Class}}Options.cs", $"{kind}/options.cs.txt"),
        Read("notifier-plugin.json", $"{kind}/manifest.json.txt"),
        Read("README.md", $"{kind}/readme.md.txt"),
    ];

    private static Template Read(string path, string resource)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(Prefix + resource)!;
        using var reader = new StreamReader(stream);
        return new Template(path, reader.ReadToEnd());
    }
}
