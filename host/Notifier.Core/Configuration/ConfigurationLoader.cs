using System.Text.Json;
using Notifier.Core.Configuration.Building;
using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.References;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Configuration.Secrets;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Configuration;

/// <summary>plugins.json → a plan, or everything that is wrong with it at once. Never throws for what the file says.</summary>
/// <param name="plugins">Full paths of the folders the file names → every plugin on this machine.</param>
internal sealed class ConfigurationLoader(
    Func<IReadOnlyList<string>, IReadOnlyList<PluginDescription>> plugins, IEnvironment environment, ICredentialStore credentials)
{
    /// <summary>Hears every secret as soon as it is read, whatever becomes of the plan.</summary>
    public Action<IReadOnlyList<Secret>> Protect { get; init; } = _ => { };

    /// <param name="path">The file; relative to the working directory.</param>
    /// <param name="asSpecialist">Who sits here, whatever the file says: an id or login; null leaves it to the file.</param>
    /// <param name="copy">The file whose text counts in its place, such as the last good one; what is relative in it still starts at <paramref name="path"/>.</param>
    public ConfigurationResult Load(string path, string? asSpecialist = null, string? copy = null)
    {
        var faults = new FaultList(path);
        if (ConfigurationFile.Read(copy ?? path, faults) is not { } text)
            return new ConfigurationResult { Errors = faults.InFileOrder };
        var plan = Read(text, path, asSpecialist, faults);
        return new ConfigurationResult { Plan = plan, Errors = faults.InFileOrder, Text = text };
    }

    private NotifierPlan? Read(byte[] text, string path, string? asSpecialist, FaultList faults)
    {
        if (ConfigurationTree.Parse(text, faults) is not { } written)
            return null;

        var home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var resolver = new ReferenceResolver(new ReferenceSources(environment, credentials, home), faults);
        var root = resolver.Resolve(written);
        Protect(resolver.Secrets);
        List<string> folders = [.. FolderCheck.Named(root, home).Select(folder => folder.Path).Where(Directory.Exists)];
        var installed = plugins(folders);

        var validator = new SchemaValidator(ConfigurationSchema.Compose(installed), faults);
        validator.Check(root);
        var secrets = SecretsOf(resolver, validator);
        Protect(secrets);
        FolderCheck.Run(root, home, installed, faults);
        CrossChecks.Run(root, validator.Annotations, installed, faults);
        var me = MeCheck.Find(root, asSpecialist, environment.UserName, faults);
        if (faults.HasErrors)
            return null;
        return PlanBuilder.Build(root, path, folders, me!, secrets);
    }

    private static List<Secret> SecretsOf(ReferenceResolver resolver, SchemaValidator validator)
    {
        var inOptions = validator.Annotations
            .Where(annotation => annotation is { Kind: "secret", Value.Length: > 0, Node.IsUnresolved: false })
            .Select(annotation => new Secret(annotation.Value));
        return [.. resolver.Secrets.Concat(inOptions).DistinctBy(secret => secret.Reveal())];
    }
}
