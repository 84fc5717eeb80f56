namespace Notifier.Host;

/// <summary>The folder everything is kept in cannot be had. The message says what to do.</summary>
internal sealed class HomeException(string message, Exception? innerException = null) : Exception(message, innerException);
