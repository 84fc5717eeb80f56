using System.Net;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notifier.Host.Logging;
using Notifier.Sdk;

namespace Notifier.Host.Tests.Logging;

public class SecretRedactorTests
{
    private static readonly string[] Secrets = ["Fi le", "hunter2", "비밀/번호+1", "a\"b\\c<d>&'e", "토큰🔑끝", "p@ss:w0rd?=%20"];

    private static readonly Dictionary<string, Func<string, string>> Forms = new()
    {
        ["plain"] = value => value,
        ["percent-encoded data"] = Uri.EscapeDataString,
        ["percent-encoded form"] = value => WebUtility.UrlEncode(value),
        ["percent-encoded in small letters"] = value => LowerPercent(Uri.EscapeDataString(value)),
        ["percent-encoded twice"] = value => Uri.EscapeDataString(Uri.EscapeDataString(value)),
        ["in an address"] = value => UrlEncoder.Default.Encode(value),
        ["base64"] = value => Base64(value),
        ["base64 of a header"] = value => Base64($"kim:{value}"),
        ["base64 of a header with a longer name"] = value => Base64($"kimj:{value}"),
        ["base64 of a header with a still longer name"] = value => Base64($"kimjh:{value}\n"),
        ["base64 for an address"] = value => Base64(value).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        ["hexadecimal"] = value => Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
        ["hexadecimal in small letters"] = value => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value)),
        ["JSON"] = value => JsonSerializer.Serialize(value),
        ["readable JSON"] = value => JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
        ["JSON in small letters"] = value => LowerUnicode(JsonSerializer.Serialize(value)),
        ["HTML"] = value => WebUtility.HtmlEncode(value),
        ["HTML with hexadecimal entities"] = value => HtmlEncoder.Default.Encode(value),
        ["XML"] = value => SecurityElement.Escape(value),
    };

    public static TheoryData<string> FormNames => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(FormNames))]
    public void A_secret_is_taken_out_in_this_form(string form)
    {
        var redactor = new SecretRedactor();
        redactor.Protect(Secrets.Select(value => new Secret(value)));
        foreach (var secret in Secrets)
        {
            var encoded = Forms[form](secret);
            var clean = redactor.Redact($"GET /rss?token={encoded}&page=2");
            clean.ShouldContain("***", customMessage: encoded);
            clean.ShouldStartWith("GET /rss?token=");
            clean.ShouldEndWith("&page=2");
            clean.ShouldNotContain(encoded.Trim('"')[..^1], customMessage: encoded);
        }
    }

    [Fact]
    public void A_secret_of_an_earlier_plan_is_a_secret_still()
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret("the-old-one")]);
        redactor.Protect([new Secret("the-new-one")]);
        redactor.Redact("the-old-one, the-new-one").ShouldBe("***, ***");
    }

    [Fact]
    public void A_secret_that_begins_another_leaves_nothing_of_the_longer_one()
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret("token"), new Secret("token-of-the-day")]);
        redactor.Redact("token-of-the-day token").ShouldBe("*** ***");
    }

    [Fact]
    public void Text_without_a_secret_is_the_same_text()
    {
        var redactor = new SecretRedactor();
        redactor.Protect([new Secret("hunter2"), new Secret("abc")]);
        var text = "채널 abc, 1 file, Hunter";
        redactor.Redact(text).ShouldBeSameAs(text);
    }

    private static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    private static string LowerPercent(string form) => System.Text.RegularExpressions.Regex.Replace(form, "%..", hit => hit.Value.ToLowerInvariant());

    private static string LowerUnicode(string form) => System.Text.RegularExpressions.Regex.Replace(form, @"\\u....", hit => hit.Value.ToLowerInvariant());
}
