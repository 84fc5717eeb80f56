namespace Notifier.Plugins.Keyword.Rules;

/// <summary>The list of its category a word stands in.</summary>
internal enum WordRole
{
    Any,
    All,
    None,
    Except,
}
