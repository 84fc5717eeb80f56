using Notifier.Core.Specialists;

namespace Notifier.Core.Sources;

/// <summary>The mark by which specialists sign what they write in the company's name, such as <c>^JH</c>. Pure.</summary>
internal static class Signature
{
    /// <returns>Who signed; null: nobody of the roster.</returns>
    public static SpecialistId? Of(string text, Roster roster)
    {
        var mark = text.LastIndexOf('^');
        if (mark < 0)
            return null;
        var sign = text.AsSpan(mark + 1).Trim();
        foreach (var specialist in roster.All)
        {
            if (specialist.Sign.Length > 0 && sign.Equals(specialist.Sign, StringComparison.OrdinalIgnoreCase))
                return specialist.Id;
        }
        return null;
    }
}
