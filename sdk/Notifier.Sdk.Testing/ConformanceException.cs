namespace Notifier.Sdk.Testing;

/// <summary>A plugin breaks a rule of its interface.</summary>
/// <param name="message">Which rule, with the value that breaks it.</param>
/// <param name="innerException">What the plugin threw, or null.</param>
public sealed class ConformanceException(string message, Exception? innerException = null) : Exception(message, innerException);
