using Notifier.Sdk;

namespace Notifier.Core.Board;

/// <summary>What followed a question's first post.</summary>
internal sealed record Conversation
{
    /// <summary>How many posts the customer has written, the first among them.</summary>
    public int Posts { get; init; } = 1;

    /// <summary>The words that count now; null: those of the first post.</summary>
    public string? Newest { get; init; }

    /// <summary>Sources on which the same was asked too.</summary>
    public IReadOnlyList<string> AlsoOn { get; init; } = [];
}

/// <summary>What an arriving post is to a question on the board. Pure; every board uses these.</summary>
internal static class ConversationRules
{
    /// <summary>The same words by the same author are the same question for so long.</summary>
    public static readonly TimeSpan TwinsWithin = TimeSpan.FromDays(1);

    /// <summary>The change that a further post of a conversation makes of its question; null: it stands for itself.</summary>
    public static BoardChange? OfPost(BoardQuestion question, BoardQuestion post)
    {
        if (question.State is QuestionState.Ignored)
            return null;
        if (post.Question.IsOwnPost)
        {
            return question.State is QuestionState.Open or QuestionState.Offered or QuestionState.Claimed
                ? new SeeAnswer(post.ArrivedAt, post.Question.Author.Length > 0 ? post.Question.Author : post.Question.Channel) { By = post.SignedBy }
                : null;
        }
        return IsSameAuthor(question.Question, post.Question) ? new Join(post.ArrivedAt, post.Question.Text, post.Promise) : null;
    }

    /// <summary>The change that the same words elsewhere, or once more, make of a question; null: it stands for itself.</summary>
    public static BoardChange? OfTwin(BoardQuestion question, BoardQuestion post) =>
        question.State is QuestionState.Ignored || post.State is QuestionState.Ignored || post.ArrivedAt - question.ArrivedAt > TwinsWithin
            ? null
            : new Link(post.ArrivedAt, post.Question.Source);

    private static bool IsSameAuthor(Question first, Question further) => first.AuthorId is { } known && further.AuthorId is { } id
        ? known == id
        : first.Author.Length > 0 && first.Author == further.Author;
}
