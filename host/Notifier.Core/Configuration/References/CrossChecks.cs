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
        if (root["filters"] is { Items.Count: 0 } filters)
            faults.Warn(ConfigurationCodes.NoFilter, filters, "there is no filter, so no question gets a category; add one, such as { \"id\": \"words\", \"plugin\": \"notifier.keyword\", … }");
        UniquenessCheck.Run(root, faults);
        ReferenceCheck.Run(root, annotations, faults);
        CategoryCheck.Run(root, faults);
        CategoryUseCheck.Run(root, annotations, faults);
        SubstituteCheck.Run(root, faults);
        ContradictionCheck.Run(root, faults);
        SecretCheck.Run(annotations, faults);
    }
}
