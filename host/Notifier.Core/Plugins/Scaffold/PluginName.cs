using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Scaffold;

/// <summary>The name an author gave, and what is called after it.</summary>
/// <param name="Name">A C# identifier, or several joined by dots.</param>
/// <param name="Id">The plugin's id: lower-case letters, digits, hyphens and dots.</param>
internal sealed partial record PluginName(string Name, string Id)
{
    private const int Longest = 60;

    /// <summary>The last part of the name: what classes begin with.</summary>
    public string Class => Name[(Name.LastIndexOf('.') + 1)..];

    /// <exception cref="PluginException">Config: no name for a C# class.</exception>
    public static PluginName Of(string name, PluginKind kind)
    {
        if (name.Length > Longest || !name.Split('.').All(part => Identifier().IsMatch(part)))
            throw new PluginException(PluginFault.Config, $"\"{name}\" is no C# name; use letters, digits and underscores, beginning with a letter, at most {Longest}, such as Foo or Acme.Foo");
        var suffix = kind == PluginKind.ChannelSource ? "Source" : "Filter";
        var plugin = new PluginName(name, IdOf(name));
        if (typeof(Question).Assembly.GetExportedTypes().Any(type => type.Name == plugin.Class + suffix))
            throw new PluginException(PluginFault.Config, $"\"{name}\" would make a class {plugin.Class}{suffix}, which is a name of the SDK; take another name");
        return plugin;
    }

    /// <summary>Puts name and id into a template.</summary>
    public string Fill(string template) => template
        .Replace("{{Name}}", Name, StringComparison.Ordinal)
        .Replace("{{Class}}", Class, StringComparison.Ordinal)
        .Replace("{{id}}", Id, StringComparison.Ordinal);

    // Ids are plain ASCII; a Korean name becomes the numbers of its characters, which the author may replace.
    private static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var rune in name.Normalize().EnumerateRunes())
        {
            if (rune.IsAscii)
                id.Append(rune.Value == '_' ? '-' : char.ToLowerInvariant((char)rune.Value));
            else
                id.Append(CultureInfo.InvariantCulture, $"{rune.Value:x}");
        }

        return Hyphens().Replace(id.ToString().TrimEnd('-'), "-");
    }

    [GeneratedRegex(@"^[\p{L}\p{Nl}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("-+", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
