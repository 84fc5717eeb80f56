using System.Text;
using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>Text as every board can keep it: half of a surrogate pair, which no encoding can carry, becomes U+FFFD.</summary>
internal static class WellFormed
{
    /// <summary>The same question, or a copy whose text members can be stored. Lengths do not change, so spans still hold.</summary>
    public static BoardQuestion From(BoardQuestion question)
    {
        var post = question.Question;
        if (!((string?[])[post.Text, post.Author, post.Channel, post.Id, post.InReplyTo]).Any(NeedsCare))
            return question;
        return question with
        {
            Question = post with
            {
                Id = From(post.Id),
                Text = From(post.Text),
                Author = From(post.Author),
                Channel = From(post.Channel),
                InReplyTo = post.InReplyTo is { } parent ? From(parent) : null,
            },
        };
    }

    private static bool NeedsCare(string? text) => text is not null && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static string From(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
