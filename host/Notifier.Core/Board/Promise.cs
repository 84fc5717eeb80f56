namespace Notifier.Core.Board;

/// <summary>Until when the customer is to have a first answer.</summary>
/// <param name="WarnAt">From here on it is nearly due.</param>
/// <param name="AnswerBy">From here on it is overdue.</param>
internal sealed record Promise(DateTimeOffset WarnAt, DateTimeOffset AnswerBy);
