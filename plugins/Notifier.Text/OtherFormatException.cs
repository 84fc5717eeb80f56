namespace Notifier.Text;

/// <summary>A trained file of an earlier or later program; trained anew it can be read.</summary>
internal sealed class OtherFormatException(string message) : FormatException(message);
