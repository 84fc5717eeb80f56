using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Notifier.Host.Logging;

/// <summary>The forms in which a secret travels: in an address, a header, JSON, HTML, or as its bytes.</summary>
internal static class SecretForms
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>What encoders leave as it is in an address: they do not agree.</summary>
    private static readonly SearchValues<char>[] Safe =
    [
        SearchValues.Create(Unreserved),
        SearchValues.Create(Unreserved + "!*'()"),
        SearchValues.Create(Unreserved + "!*()"),
        SearchValues.Create(Unreserved + "!$&'()*+,;=:@"),
        SearchValues.Create(Unreserved + "!$&'()*+,;=:@/?#[]"),
        SearchValues.Create(Unreserved + "!$&'()*+,;=:@/?#[]%"),
        SearchValues.Create(""),
    ];

    /// <summary>The secret as it is and in every form, each once; whatever has letters for digits comes in both cases.</summary>
    public static IEnumerable<string> Of(string value) => Address(value).Concat(Json(value)).Concat(Markup(value)).Concat(Bytes(value))
        .SelectMany(form => (string[])[form, InLowerHex(form)])
        .Prepend(value)
        .Where(form => form.Length >= value.Length)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Address(string value)
    {
        foreach (var form in Safe.Select(safe => Percent(value, safe)).Append(UrlEncoder.Default.Encode(value)))
        {
            yield return form;
            yield return form.Replace("%20", "+", StringComparison.Ordinal);
            yield return form.Replace("%", "%25", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Json(string value)
    {
        yield return JsonEncodedText.Encode(value).Value;
        foreach (var form in (string[])[JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value, InAscii(value)])
        {
            yield return form;
            yield return form.Replace("/", "\\/", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Markup(string value) =>
        [WebUtility.HtmlEncode(value), HtmlEncoder.Default.Encode(value), SecurityElement.Escape(value), Entities(value)];

    /// <summary>Base64 of the secret wherever it stands in what was encoded, as behind a name in a header of HTTP, and its bytes in hexadecimal.</summary>
    private static IEnumerable<string> Bytes(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        yield return Convert.ToHexString(bytes);
        foreach (var before in (int[])[0, 1, 2])
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            // The first and the last letter may hold bits of what stands beside it.
            var from = before == 0 ? 0 : before + 1;
            var inside = text[from..((before + bytes.Length) % 3 == 0 ? text.Length : text.Length - 1)];
            yield return inside;
            yield return inside.Replace('+', '-').Replace('/', '_');
            yield return inside.Replace("+", "%2B", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
        }
    }

    private static string Percent(string value, SearchValues<char> safe)
    {
        var form = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(value))
        {
            if (b < 0x80 && safe.Contains((char)b))
                form.Append((char)b);
            else
                form.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return form.ToString();
    }

    private static string InAscii(string value) => string.Concat(value.Select(c => c switch
    {
        '"' or '\\' => $"\\{c}",
        < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        _ => c.ToString(),
    }));

    private static string Entities(string value) => string.Concat(value.EnumerateRunes().Select(rune =>
        char.IsAsciiLetterOrDigit((char)Math.Min(rune.Value, 0xffff)) || rune.Value == ' '
            ? rune.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};")));

    /// <summary>The digits of %2F, \u002F and &amp;#x2F; in small letters, or all of it where nothing but such digits is.</summary>
    private static string InLowerHex(string form)
    {
        if (form.All(char.IsAsciiHexDigitUpper))
            return form.ToLowerInvariant();
        var lower = form.ToCharArray();
        for (var i = 0; i < lower.Length; i++)
        {
            var digits = lower[i] switch
            {
                '%' => 2,
                '\\' when i + 1 < lower.Length && lower[i + 1] == 'u' => 5,
                '&' when i + 2 < lower.Length && lower[i + 1] == '#' && lower[i + 2] == 'x' => form.IndexOf(';', i) - i,
                _ => 0,
            };
            for (var end = Math.Min(lower.Length - 1, i + digits); digits > 0 && i < end;)
                lower[++i] = char.ToLowerInvariant(form[i]);
        }
        return new string(lower);
    }
}
