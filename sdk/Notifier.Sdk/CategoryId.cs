namespace Notifier.Sdk;

/// <summary>
/// The id of a category in plugins.json, such as <c>iphone</c>. An option of this type, or a dictionary with such keys, is
/// checked against <c>categories</c> before the plugin starts.
/// </summary>
/// <param name="Value">Compared by ordinal.</param>
public readonly record struct CategoryId(string Value)
{
    /// <summary>The value.</summary>
    public override string ToString() => Value;
}
