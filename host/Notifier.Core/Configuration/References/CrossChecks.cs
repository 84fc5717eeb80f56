using Notifier.Core.Configuration.Reading;
using Notifier.Core.Configuration.Schema;
using Notifier.Core.Plugins;

namespace Notifier.Core.Configuration.References;

/// <summary>Everything that holds between the parts of the file. Each check passes over what the schema has complained of.</summary>
internal static class CrossChecks
{
    public static void Run(
        ConfigurationNode root, IReadOnlyList<Annotation> annotations, IReadOnlyList<PluginDescription> plugins, FaultList faults)
    {
        PluginCheck.Run(root, annotations, plugins, faults);
        UniquenessCheck.Run(root, faults);
        ReferenceCheck.Run(root, annotations, faults);
        CategoryCheck.Run(root, faults);
        CategoryUseCheck.Run(root, annotations, faults);
        SubstituteCheck.Run(root, faults);
        ContradictionCheck.Run(root, faults);
        SecretCheck.Run(annotations, faults);
    }
}
