namespace Notifier.Core.Configuration.Secrets;

/// <summary>What the configuration takes from the process it is read in.</summary>
internal interface IEnvironment
{
    /// <summary>The login name of whoever runs the program.</summary>
    string UserName { get; }

    /// <summary>An environment variable's value, or null when it is not set.</summary>
    string? Find(string variable);
}

/// <summary>This process.</summary>
internal sealed class ProcessEnvironment : IEnvironment
{
    public string UserName => Environment.UserName;

    public string? Find(string variable) => Environment.GetEnvironmentVariable(variable);
}
