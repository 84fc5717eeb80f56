using Notifier.Core.Board;

namespace Notifier.Core.Alerts;

/// <summary>The questions that the digest on the screen stands for. Not safe for several threads at once.</summary>
internal sealed class DigestList
{
    private readonly HashSet<QuestionId> _questions = [];

    public void Add(IEnumerable<BoardQuestion> questions) => _questions.UnionWith(questions.Select(question => question.Id));

    /// <summary>The question has a toast of its own, or needs none any more.</summary>
    /// <returns>It was the last: the digest has nothing to say any more.</returns>
    public bool Leave(QuestionId id) => _questions.Remove(id) && _questions.Count == 0;

    /// <summary>Those of them that are on the desk, oldest first.</summary>
    public IReadOnlyList<BoardQuestion> On(Desk desk) =>
        [.. desk.Questions.Where(question => _questions.Contains(question.Id)).OrderBy(question => question.ArrivedAt)];
}
