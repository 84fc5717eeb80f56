using System.Text;
using Notifier.Core.Plugins.Inspection;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Scaffold;

/// <summary>Writes a small plugin that works: source, options, manifest, a check of its own, and the SDK to compile against.</summary>
internal static class PluginScaffold
{
    private const string TestingKit = "Notifier.Sdk.Testing";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="name">A C# identifier, such as <c>Foo</c>.</param>
    /// <param name="targetFolder">Full path; empty or not there yet.</param>
    /// <param name="hostFolder">Where the running program lies, with the SDK and the testing kit in <c>sdk/</c>.</param>
    /// <exception cref="PluginException">Config: a name or folder that will not do. Fatal: the folder cannot be written.</exception>
    public static void Write(PluginKind kind, string name, string targetFolder, string hostFolder)
    {
        var plugin = PluginName.Of(name, kind);
        CheckFolder(targetFolder);
        var libraries = Libraries(hostFolder);
        try
        {
            foreach (var template in Template.For(kind))
                Write(Path.Combine(targetFolder, plugin.Fill(template.Path)), plugin.Fill(template.Text));
            var lib = Directory.CreateDirectory(Path.Combine(targetFolder, "lib")).FullName;
            foreach (var library in libraries)
                File.Copy(library, Path.Combine(lib, Path.GetFileName(library)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(PluginFault.Fatal, $"{targetFolder} cannot be written: {e.Message}", e);
        }
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, Utf8);
    }

    private static void CheckFolder(string folder)
    {
        if (File.Exists(folder))
            throw new PluginException(PluginFault.Config, $"{folder} is a file; name an empty or new folder with -o");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new PluginException(PluginFault.Config, $"{folder} is not empty; name an empty or new folder with -o");

        // The build settings of this repository would reach into the new project.
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "Notifier.sln")))
                throw new PluginException(PluginFault.Config, $"{folder} lies in Notifier's own source in {above.FullName}; name a folder outside with -o");
        }
    }

    private static string[] Libraries(string hostFolder)
    {
        string[] names = [$"{HostSdk.Name}.dll", $"{HostSdk.Name}.xml", $"{TestingKit}.dll", $"{TestingKit}.xml"];
        var files = Array.ConvertAll(names, name => Path.Combine(hostFolder, "sdk", name));
        return files.FirstOrDefault(file => !File.Exists(file)) is { } missing
            ? throw new PluginException(PluginFault.Config, $"{missing} is missing, which a plugin compiles against; install Notifier again")
            : files;
    }
}
