namespace Notifier.Sdk;

/// <summary>A position in a channel. Opaque to the host, which stores it and hands it back.</summary>
/// <param name="Value">At most 65,536 characters; the source alone knows what it means.</param>
public readonly record struct Cursor(string Value)
{
    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
