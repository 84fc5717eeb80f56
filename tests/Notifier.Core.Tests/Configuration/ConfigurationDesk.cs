using System.Text;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.Secrets;

namespace Notifier.Core.Tests.Configuration;

/// <summary>A folder with a plugins.json, an environment and a credential store of its own.</summary>
internal sealed class ConfigurationDesk : IEnvironment, ICredentialStore, IDisposable
{
    public ConfigurationDesk() => Loader = new ConfigurationLoader(_ => TestPlugins.All, this, this);

    public string Folder { get; } = Directory.CreateTempSubdirectory("notifier-config-").FullName;

    public string File => Path.Combine(Folder, "plugins.json");

    public string UserName { get; set; } = "kimjh";

    public Dictionary<string, string> Variables { get; } = [];

    public Dictionary<string, string> Credentials { get; } = [];

    public ConfigurationLoader Loader { get; }

    public ConfigurationResult Load(string text, string? asSpecialist = null) => Load(Encoding.UTF8.GetBytes(text), asSpecialist);

    public ConfigurationResult Load(byte[] bytes, string? asSpecialist = null)
    {
        System.IO.File.WriteAllBytes(File, bytes);
        return Loader.Load(File, asSpecialist);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    string? IEnvironment.Find(string variable) => Variables.GetValueOrDefault(variable);

    string? ICredentialStore.Find(string name) => Credentials.GetValueOrDefault(name);

    string ICredentialStore.HowToAdd(string name) => $"add it with: secret-tool store {name}";
}
