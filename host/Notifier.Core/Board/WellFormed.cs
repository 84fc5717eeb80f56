using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>Text as every board can keep it: without halves of surrogate pairs.</summary>
internal static class WellFormed
{
    /// <summary>The same question, or a copy whose text members can be stored. Lengths do not change, so spans still hold.</summary>
    public static BoardQuestion From(BoardQuestion question)
    {
        var post = question.Question;
        if (((string?[])[post.Text, post.Author, post.Channel, post.Id, post.InReplyTo, post.ThreadId, post.AuthorId, .. post.Attachments.Select(one => one.Name)]).All(text => text is null || Surrogates.AreWhole(text)))
            return question;
        return question with
        {
            Question = post with
            {
                Id = Surrogates.Repair(post.Id),
                Text = Surrogates.Repair(post.Text),
                Author = Surrogates.Repair(post.Author),
                Channel = Surrogates.Repair(post.Channel),
                InReplyTo = post.InReplyTo is { } parent ? Surrogates.Repair(parent) : null,
                ThreadId = post.ThreadId is { } thread ? Surrogates.Repair(thread) : null,
                AuthorId = post.AuthorId is { } author ? Surrogates.Repair(author) : null,
                Attachments = [.. post.Attachments.Select(one => one with { Name = Surrogates.Repair(one.Name) })],
            },
        };
    }
}
