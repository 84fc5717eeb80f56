using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Notifier.Sdk;

namespace Good;

public sealed class GoodOptions
{
    [Description("Whose account to read")]
    public required string Account { get; set; }

    [Range(1, 100)]
    public int Posts { get; set; } = 3;

    public Secret? Token { get; set; }
}
