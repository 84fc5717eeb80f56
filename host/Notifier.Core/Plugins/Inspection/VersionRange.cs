using System.Diagnostics.CodeAnalysis;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>A range with a floor and a ceiling, written as <c>[1.0,2)</c>: brackets include the end, parentheses exclude it.</summary>
internal sealed record VersionRange(Version Floor, bool FloorIncluded, Version Ceiling, bool CeilingIncluded)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = null;
        if (text.Length < 5 || text[0] is not ('[' or '(') || text[^1] is not (']' or ')'))
            return false;
        var ends = text[1..^1].Split(',');
        if (ends.Length != 2 || !TryParseVersion(ends[0], out var floor) || !TryParseVersion(ends[1], out var ceiling) || floor > ceiling)
            return false;
        range = new VersionRange(floor, text[0] == '[', ceiling, text[^1] == ']');
        return true;
    }

    public bool Contains(Version version)
    {
        var value = Padded(version);
        return (FloorIncluded ? value >= Floor : value > Floor) && (CeilingIncluded ? value <= Ceiling : value < Ceiling);
    }

    private static bool TryParseVersion(string text, [NotNullWhen(true)] out Version? version)
    {
        var trimmed = text.Trim();
        var parsed = Version.TryParse(trimmed.Contains('.', StringComparison.Ordinal) ? trimmed : trimmed + ".0", out version);
        if (parsed)
            version = Padded(version!);
        return parsed;
    }

    private static Version Padded(Version version) =>
        new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0));
}
