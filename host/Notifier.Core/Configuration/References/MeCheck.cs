using System.Text.Json;
using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration.References;

/// <summary>Who sits here must be on the roster.</summary>
internal static class MeCheck
{
    /// <param name="asSpecialist">What --as says, or null.</param>
    /// <param name="user">The login name, for a file without <c>me</c>.</param>
    /// <returns>The entry of <c>specialists</c>, or null when a fault was added or the roster itself is at fault.</returns>
    public static ConfigurationNode? Find(ConfigurationNode root, string? asSpecialist, string user, FaultList faults)
    {
        var me = root["me"];
        if (asSpecialist is null && me is { IsUnresolved: true } or { Kind: not JsonValueKind.String })
            return null;
        var wanted = asSpecialist ?? me?.Text ?? user;
        var roster = root.List("specialists").Where(specialist => specialist.String("id") is { Length: > 0 }).ToList();
        var found = roster.Find(specialist => specialist.String("id") == wanted)
            ?? roster.Find(specialist => wanted.Equals(specialist.String("login"), StringComparison.OrdinalIgnoreCase));
        if (found is null && roster.Count > 0)
            Report(asSpecialist is not null, wanted, me ?? root, roster, faults);
        return found;
    }

    private static void Report(bool isOption, string wanted, ConfigurationNode place, List<ConfigurationNode> roster, FaultList faults)
    {
        var said = isOption ? $"--as {QuotedText.Of(wanted)}" : QuotedText.Of(wanted);
        var names = roster.SelectMany(specialist => (string?[])[specialist.String("id"), specialist.String("login")]).OfType<string>();
        var near = Suggestion.Nearest(wanted, names);
        var question = near is null ? "" : $"did you mean {QuotedText.Of(near)}? ";
        var message = $"{said} is neither id nor login of a specialist; {question}on the roster are {Suggestion.List([.. roster.Select(Describe)])}; "
            + "add an entry, or start with --as ID";
        faults.Add(ConfigurationCodes.NotOnRoster, place.At, "/me", message);
    }

    private static string Describe(ConfigurationNode specialist) =>
        specialist.String("login") is { Length: > 0 } login ? $"{specialist.String("id")} (login {login})" : specialist.String("id")!;
}
