using Notifier.Text.Linear;

namespace Notifier.Plugins.Intent;

/// <summary>A model that comes with the plugin, and which intents its categories are.</summary>
internal sealed record TrainedIntent(LinearModel Model, IntentKind[] Intents)
{
    public static TrainedIntent FromResource(string name)
    {
        using var stream = typeof(TrainedIntent).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var model = ModelFile.Read(name, bytes);
        var intents = new IntentKind[model.Classes.Count];
        for (var i = 0; i < intents.Length; i++)
            intents[i] = (IntentKind)Array.IndexOf(IntentKinds.Names, model.Classes[i].Name);
        return new TrainedIntent(model, intents);
    }
}
