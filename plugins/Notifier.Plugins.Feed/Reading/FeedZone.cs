using System.Globalization;
using System.Text.RegularExpressions;

namespace Notifier.Plugins.Feed.Reading;

/// <summary>Reads a time zone as feeds write it: RFC 822's names, the common ones beyond them, or an offset.</summary>
internal static partial class FeedZone
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["IST"] = 5.5,
        ["KST"] = 9,
        ["JST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    };

    /// <returns>Null when empty or unknown.</returns>
    public static TimeSpan? Offset(string zone)
    {
        if (Hours.TryGetValue(zone, out var hours))
            return TimeSpan.FromHours(hours);
        var match = Numeric().Match(zone);
        if (!match.Success)
            return null;
        var size = new TimeSpan(Number(match.Groups["hours"]), Number(match.Groups["minutes"]), 0);
        return size > TimeSpan.FromHours(14) ? null : match.Groups["sign"].Value == "-" ? -size : size;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numeric();
}
