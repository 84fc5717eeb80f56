namespace Notifier.Sdk;

/// <summary>Marks the one class of an assembly that is a plugin.</summary>
/// <param name="id">The id plugins.json names, such as <c>acme.forum</c>: lower-case letters, digits, dots and hyphens.</param>
/// <param name="kind">What the class is; it must implement the matching interface.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NotifierPluginAttribute(string id, PluginKind kind) : Attribute
{
    /// <summary>The id plugins.json names; the same as in notifier-plugin.json.</summary>
    public string Id { get; } = id;

    /// <summary>What the class is.</summary>
    public PluginKind Kind { get; } = kind;

    /// <summary>
    /// The type that <c>with</c> in plugins.json is bound to, or null when the plugin takes no options. A public class with
    /// a parameterless constructor and public settable properties: string, bool, number, enum, <see cref="TimeSpan"/>,
    /// <see cref="Uri"/>, <see cref="Secret"/>, <see cref="CategoryId"/>, such classes again, and lists and dictionaries of
    /// these. <c>required</c>, <c>[Description]</c> and <c>[Range]</c> reach the JSON schema; a name is written in camelCase.
    /// </summary>
    public Type? Options { get; init; }
}
