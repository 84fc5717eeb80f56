using Notifier.Sdk;

namespace Notifier.Core.Plugins.Hosting;

/// <summary>The folder of each instance below the host's own.</summary>
internal static class StateDirectories
{
    /// <summary>Creates the folder if need be and returns its full path.</summary>
    public static string For(string stateFolder, PluginKind kind, string id)
    {
        var parent = kind == PluginKind.ChannelSource ? "sources" : "filters";
        return Directory.CreateDirectory(Path.Combine(stateFolder, "plugins", parent, SafeName.Of(id))).FullName;
    }
}
