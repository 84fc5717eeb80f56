namespace ThrowingMessage;

public sealed class ThrowingMessageOptions
{
    /// <summary>Throws in the constructor already.</summary>
    public bool AtStart { get; set; }
}
