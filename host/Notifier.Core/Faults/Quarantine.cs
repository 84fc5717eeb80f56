using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Notifier.Core.Plugins;

namespace Notifier.Core.Faults;

/// <summary>A plugin entry the host has given up on, and the state of things it did so in.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Reason">Why, as a line for people.</param>
/// <param name="At">Since when.</param>
/// <param name="Content">SHA-256 of the plugin's folder.</param>
/// <param name="Salt">Random bytes in base64.</param>
/// <param name="Options">A slow hash of the entry's options, which may hold secrets, with the salt.</param>
internal sealed record Quarantine(string Plugin, string Reason, DateTimeOffset At, string Content, string Salt, string Options)
{
    private const int Iterations = 100_000;

    /// <summary>The id of the source or filter in plugins.json.</summary>
    public string Id { get; init; } = "";

    public static Quarantine Of(PluginEntry entry, string reason, DateTimeOffset at, string content)
    {
        var salt = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return new Quarantine(entry.Plugin, reason, at, content, salt, HashOf(entry, salt)) { Id = entry.Id };
    }

    /// <summary>Neither the plugin nor its entry has changed since.</summary>
    public bool Holds(PluginEntry entry, string content) =>
        Plugin == entry.Plugin && Content == content && Options == HashOf(entry, Salt);

    private static string HashOf(PluginEntry entry, string salt)
    {
        var options = entry.With.ValueKind is JsonValueKind.Undefined ? "" : entry.With.GetRawText();
        var hash = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(options), Encoding.UTF8.GetBytes(salt), Iterations, HashAlgorithmName.SHA256, 32);
        return Convert.ToBase64String(hash);
    }
}
