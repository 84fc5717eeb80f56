namespace Notifier.Sdk;

/// <summary>An ability a source may have: to try its address and credentials without reading anything.</summary>
public interface IConnectionTest
{
    /// <summary>Makes the cheapest call that proves the configured account can be read.</summary>
    /// <param name="cancellationToken">Set after 20 seconds.</param>
    /// <returns>One line for the admin, such as the account's name and the remaining quota.</returns>
    /// <exception cref="PluginException">The channel cannot be reached or refuses the credentials.</exception>
    Task<string> TestConnectionAsync(CancellationToken cancellationToken);
}
