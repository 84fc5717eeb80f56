namespace Notifier.Core.Configuration.Secrets;

/// <summary>The operating system's store of passwords and tokens.</summary>
internal interface ICredentialStore
{
    /// <summary>The secret of that name, or null when the store holds none. Called on the thread that reads the configuration.</summary>
    /// <exception cref="IOException">The store cannot be asked; the message says what to do.</exception>
    string? Find(string name);

    /// <summary>How a person puts a secret of that name in, as a phrase for an error.</summary>
    string HowToAdd(string name);
}

/// <summary>A machine without such a store.</summary>
internal sealed class NoCredentialStore : ICredentialStore
{
    public string? Find(string name) => null;

    public string HowToAdd(string name) => "this machine has no credential store: use ${env:…} or ${file:…}";
}
