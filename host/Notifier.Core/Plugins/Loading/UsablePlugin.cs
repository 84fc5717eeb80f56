namespace Notifier.Core.Plugins.Loading;

/// <summary>A plugin that passed all checks, and the copy it runs from.</summary>
internal sealed record UsablePlugin(PluginManifest Manifest, string ClassName, ShadowLease Copy)
{
    /// <summary>Its id and version, such as <c>notifier.feed 1.0.0</c>.</summary>
    public string Label => $"{Manifest.Id} {Manifest.Version}";

    public string AssemblyPath => Path.Combine(Copy.Folder, Manifest.Assembly);
}
