using System.Globalization;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>Brings a post, whatever its source made of it, to the one form filters, board and screens rely on. Pure.</summary>
internal static class QuestionNormalizer
{
    /// <summary>Of a post, in characters.</summary>
    public const int LongestText = 100_000;
    private const int LongestName = 200;
    private const int LongestId = 512;
    private const int LongestUrl = 8192;
    private const int MostAttachments = 20;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    /// <param name="question">As the source yielded it: its id is usable, its text is not null.</param>
    /// <param name="source">The source that yielded it.</param>
    /// <param name="arrivedAt">When it did; what is dated later than clocks can differ is dated to this time.</param>
    public static Question Normalize(Question question, SourcePlan source, DateTimeOffset arrivedAt) => question with
    {
        Source = source.Id.Value,
        Text = TextForm.Normalize(Cut(TextForm.Seen(question.Text))),
        Channel = Name(question.Channel) is { Length: > 0 } channel ? channel : source.Name,
        Author = Name(question.Author),
        Url = IsWeb(question.Url) ? question.Url : null,
        PostedAt = question.PostedAt is { } posted && IsPlausible(posted, arrivedAt) ? posted : arrivedAt,
        Language = IsLanguageTag(question.Language) ? question.Language : null,
        InReplyTo = Id(question.InReplyTo),
        ThreadId = Id(question.ThreadId),
        AuthorId = Id(question.AuthorId),
        Attachments = question.Attachments.Count == 0 ? [] :
        [
            .. question.Attachments.OfType<Attachment>().Take(MostAttachments).Select(one => one with
            {
                Name = Name(one.Name),
                Kind = Name(one.Kind),
                Url = IsWeb(one.Url) ? one.Url : null,
            }),
        ],
    };

    private static string? Id(string? id) => id is { Length: > 0 and <= LongestId } ? id : null;

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
            return text;
        var end = Surrogates.EndAt(text, LongestText);
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, end)}\n[cut: the first {end:N0} of {text.Length:N0} characters]");
    }

    /// <summary>One line without control characters, and without those that reverse the reading direction of what follows.</summary>
    private static string Name(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        if (name.AsSpan().ContainsAny(UnsafeCharacters.All))
            name = string.Concat(name.Select(c => UnsafeCharacters.All.Contains(c) ? ' ' : c)).Trim();
        name = TextForm.Seen(name);
        return TextForm.Normalize(name.Length <= LongestName ? name : name[..LongestName]);
    }

    /// <summary>Not before computers had clocks, nor later than clocks can differ.</summary>
    public static bool IsPlausible(DateTimeOffset posted, DateTimeOffset arrivedAt) => posted > DateTimeOffset.UnixEpoch && posted <= arrivedAt + ClockSkew;

    public static bool IsWeb(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.OriginalString.Length <= LongestUrl;

    private static bool IsLanguageTag(string? tag)
    {
        if (tag is not { Length: > 0 and <= 35 })
            return false;
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }
        return true;
    }
}
