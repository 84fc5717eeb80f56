using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Hosting;

/// <summary>The folder of each instance below the host's own.</summary>
internal static partial class StateDirectories
{
    /// <summary>Creates the folder if need be and returns its full path.</summary>
    public static string For(string stateFolder, PluginKind kind, string id)
    {
        var parent = kind == PluginKind.ChannelSource ? "sources" : "filters";
        return Directory.CreateDirectory(Path.Combine(stateFolder, "plugins", parent, SafeName(id))).FullName;
    }

    // Other ids could leave the folder, meet a device name of Windows, or another id that differs in case only.
    private static string SafeName(string id)
    {
        if (PlainName().IsMatch(id) && !DeviceName().IsMatch(id))
            return id;
        var kept = new string([.. id.Where(char.IsAsciiLetterOrDigit).Take(32)]);
        return $"{kept.ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16]}";
    }

    [GeneratedRegex(@"^[a-z0-9]+([._-][a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeviceName();
}
