using Notifier.Text.Linear;

namespace Notifier.Plugins.Intent;

/// <summary>A model that comes with the plugin, and which intents its categories are.</summary>
internal sealed record TrainedIntent(LinearModel Model, IntentKind[] Intents)
{
    public static TrainedIntent FromResource(string name)
    {
        var model = ModelFile.Read(name, TrainedFile.Read(name));
        var intents = new IntentKind[model.Classes.Count];
        for (var i = 0; i < intents.Length; i++)
            intents[i] = IntentKinds.Of(model.Classes[i].Name);
        return new TrainedIntent(model, intents);
    }
}
