using System.Buffers;
using System.Text;
using Notifier.Sdk;

namespace Notifier.Host.Logging;

/// <summary>Knows the secrets of every plan so far, in all forms they travel in, and takes them out of text.</summary>
internal sealed class SecretRedactor
{
    private const string Mask = "***";

    // Shorter values would blot out ordinary words.
    private const int ShortestSecret = 4;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private volatile Forms? _forms;

    /// <summary>The one whose secrets no stream of this process shows.</summary>
    public static SecretRedactor OfProcess { get; } = new();

    /// <summary>From now on these are taken out as well; what a plan before this one held is a secret still.</summary>
    public void Protect(IEnumerable<Secret> secrets)
    {
        lock (_lock)
        {
            var before = _secrets.Count;
            _secrets.UnionWith(secrets.SelectMany(secret => (string[])[secret.Reveal(), secret.Reveal().Trim()]).Where(value => value.Length >= ShortestSecret));
            if (_secrets.Count > before)
                _forms = new Forms([.. _secrets.SelectMany(SecretForms.Of).Distinct(StringComparer.Ordinal)]);
        }
    }

    public string Redact(string? text) => text is null ? "" : _forms?.TakeOutOf(text) ?? text;

    private sealed class Forms(string[] values)
    {
        private readonly SearchValues<string> _any = SearchValues.Create(values, StringComparison.Ordinal);

        /// <summary>Longest first: one may begin another.</summary>
        private readonly string[] _values = [.. values.OrderByDescending(value => value.Length)];

        public string TakeOutOf(string text)
        {
            var rest = text.AsSpan();
            var found = rest.IndexOfAny(_any);
            if (found < 0)
                return text;
            var clean = new StringBuilder(text.Length);
            while (found >= 0)
            {
                clean.Append(rest[..found]).Append(Mask);
                rest = rest[(found + LengthAt(rest[found..]))..];
                found = rest.IndexOfAny(_any);
            }
            return clean.Append(rest).ToString();
        }

        private int LengthAt(ReadOnlySpan<char> text)
        {
            foreach (var value in _values)
            {
                if (text.StartsWith(value, StringComparison.Ordinal))
                    return value.Length;
            }
            return 1;
        }
    }
}
