namespace Notifier.Sdk;

/// <summary>A password, token or key that cannot be printed by mistake.</summary>
/// <param name="value">The plain value, already resolved from <c>${env:…}</c>, <c>${file:…}</c> or <c>${cred:…}</c>.</param>
public sealed class Secret(string value)
{
    /// <summary>The plain value. Pass it on at once; do not store or log it.</summary>
    public string Reveal() => value;

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";
}
