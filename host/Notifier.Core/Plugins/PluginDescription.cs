using System.Text.Json.Nodes;
using Notifier.Sdk;

namespace Notifier.Core.Plugins;

/// <summary>The content of notifier-plugin.json.</summary>
internal sealed record PluginManifest
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The plugin's own version, as its author writes it.</summary>
    public required string Version { get; init; }

    public required PluginKind Kind { get; init; }

    /// <summary>File name of the plugin's assembly, beside the manifest.</summary>
    public required string Assembly { get; init; }

    /// <summary>The versions of the SDK it runs with, such as <c>[1.0,2)</c>.</summary>
    public required string Sdk { get; init; }

    public string Description { get; init; } = "";
}

/// <summary>A plugin found in a folder, before anything of it runs.</summary>
internal sealed record PluginDescription
{
    public required PluginManifest Manifest { get; init; }

    /// <summary>Full path of the plugin's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>What is wrong with it, with the remedy; empty when it can be loaded.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>
    /// JSON schema of <c>with</c>: type, properties, required, additionalProperties, items, enum, minimum, maximum, format
    /// (<c>duration</c> as hh:mm:ss, <c>uri</c>), description, default, <c>x-notifier</c>: <c>secret</c> or <c>category</c>
    /// (also on propertyNames). Null when the plugin cannot be loaded.
    /// </summary>
    public JsonObject? OptionsSchema { get; init; }
}
