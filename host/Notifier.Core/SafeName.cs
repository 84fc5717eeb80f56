using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Notifier.Core;

/// <summary>Names of files and folders for ids that people choose.</summary>
internal static partial class SafeName
{
    private const int Longest = 64;

    /// <summary>A valid name on every system, another for each id.</summary>
    public static string Of(string id)
    {
        // Other ids could leave the folder, meet a device name of Windows, or another id that differs in case only.
        if (id.Length <= Longest && PlainName().IsMatch(id) && !DeviceName().IsMatch(id))
            return id;
        var kept = new string([.. id.Where(char.IsAsciiLetterOrDigit).Take(32)]);
        return $"{kept.ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16]}";
    }

    [GeneratedRegex(@"^[a-z0-9]+([._-][a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\z)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeviceName();
}
