namespace Notifier.Core;

/// <summary>A fault whose message says to people what is wrong and what to do; nobody need know its type.</summary>
internal abstract class ExplainedException(string message, Exception? innerException) : Exception(message, innerException);
