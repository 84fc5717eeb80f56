using Notifier.Core;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>
/// The questions on the desk, each under a number that it keeps, and which of them the keys mean. Not safe for several threads at once.
/// </summary>
internal sealed class QuestionList
{
    private readonly Dictionary<QuestionId, int> _numbers = [];
    private List<TrayQuestion> _questions = [];
    private int _place = -1;

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<TrayQuestion> Questions => _questions;

    /// <summary>Stays the same whatever else comes or goes; when it goes itself, the next one takes its place.</summary>
    public TrayQuestion? Chosen => _place < 0 ? null : _questions[_place];

    /// <summary>Its number, which is given at the first sight of it, and to no other as long as any question waits.</summary>
    public int NumberOf(QuestionId id)
    {
        if (!_numbers.TryGetValue(id, out var number))
            _numbers[id] = number = _numbers.Values.DefaultIfEmpty().Max() + 1;
        return number;
    }

    /// <summary>Takes over how the desk stands.</summary>
    /// <returns>Those that have left it.</returns>
    public IReadOnlyList<TrayQuestion> Take(IReadOnlyList<TrayQuestion> questions)
    {
        var present = questions.Select(question => question.Id).ToHashSet();
        var gone = _questions.FindAll(question => !present.Contains(question.Id));
        var before = Chosen?.Id;
        var staying = _questions.Take(Math.Max(0, _place)).Count(question => present.Contains(question.Id));
        foreach (var question in gone)
            _numbers.Remove(question.Id);
        _questions = [.. questions.OrderBy(question => NumberOf(question.Id))];
        var place = _questions.FindIndex(question => question.Id == before);
        _place = place >= 0 ? place : Math.Min(staying, _questions.Count - 1);
        return gone;
    }

    /// <summary>A question that was seen and will not come to the desk any more.</summary>
    public void Forget(QuestionId id)
    {
        if (!_questions.Exists(question => question.Id == id))
            _numbers.Remove(id);
    }

    /// <summary>Chooses the one so many places further; stays within the list.</summary>
    public void Move(int places) => _place = Math.Clamp(_place + places, Math.Min(0, _questions.Count - 1), _questions.Count - 1);

    /// <returns>There is one of that number.</returns>
    public bool Choose(int number)
    {
        var place = _questions.FindIndex(question => NumberOf(question.Id) == number);
        if (place >= 0)
            _place = place;
        return place >= 0;
    }
}
