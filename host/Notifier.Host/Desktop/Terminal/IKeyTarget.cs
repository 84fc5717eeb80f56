namespace Notifier.Host.Desktop.Terminal;

/// <summary>Something that keys act on.</summary>
internal interface IKeyTarget
{
    /// <summary>Its keys and what they do, as one line.</summary>
    string Help { get; }

    /// <summary>Acts on the key, if it is one of its own. Does not throw, does not block.</summary>
    /// <returns>It was.</returns>
    bool Press(ConsoleKeyInfo key);
}
