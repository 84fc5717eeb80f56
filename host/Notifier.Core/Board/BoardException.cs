namespace Notifier.Core.Board;

/// <summary>The board cannot be read or written. The message names the place and says what to do.</summary>
internal sealed class BoardException(string message, Exception? innerException = null) : ExplainedException(message, innerException);
