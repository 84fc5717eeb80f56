using Notifier.Sdk;

namespace Notifier.Host.Logging;

/// <summary>Knows the secrets of the present plan and takes them out of text.</summary>
internal sealed class SecretRedactor
{
    // Shorter values would blot out ordinary words.
    private const int ShortestSecret = 4;

    private volatile string[] _values = [];

    public void Protect(IEnumerable<Secret> secrets) => _values =
    [
        .. secrets.Select(secret => secret.Reveal()).Where(value => value.Length >= ShortestSecret)
            .Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length),
    ];

    public string Redact(string? text)
    {
        text ??= "";
        foreach (var value in _values)
            text = text.Replace(value, "***", StringComparison.Ordinal);
        return text;
    }
}
