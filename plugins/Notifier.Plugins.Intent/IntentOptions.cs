using System.ComponentModel;

namespace Notifier.Plugins.Intent;

/// <summary>The options of <see cref="IntentFilter"/> in plugins.json.</summary>
public sealed class IntentOptions
{
    /// <summary>Handles whose posts are the company's own, with or without @; case does not matter.</summary>
    [Description("Handles whose posts are the company's own, with or without @.")]
    public IReadOnlyList<string> OwnAccounts { get; set; } = [];

    /// <summary>How sure the filter must be before it says anything, from 0.5 to 1.</summary>
    [Description("How sure the filter must be before it says anything.")]
    [System.ComponentModel.DataAnnotations.Range(0.5, 1)]
    public double MinScore { get; set; } = 0.5;
}
