using System.Text;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Routing;
using Notifier.Core.Specialists;
using Notifier.Host.Backtest;
using Notifier.Sdk;

namespace Notifier.Host.Tests.Backtest;

/// <summary>Decisions as a plan with two devices and one ignored category makes them.</summary>
internal static class Decisions
{
    private static readonly Specialist Me = new() { Id = new SpecialistId("me"), Name = "나" };

    public static NotifierPlan Plan { get; } = new()
    {
        Path = "plugins.json",
        Me = Me,
        Sources = [],
        Filters = [],
        Roster = new Roster([Me]),
        Categories = new[]
        {
            Routed("iphone"),
            Routed("windows-mobile"),
            new Category { Id = new CategoryId("chatter"), Name = "잡담", Use = CategoryUse.Ignored },
        }.ToDictionary(category => category.Id),
    };

    /// <param name="id">The question's id.</param>
    /// <param name="matches">Categories, each with the score 0.9 unless another stands behind a colon.</param>
    /// <param name="to">Who is asked; "": nobody can be asked now; null: nobody is to be asked.</param>
    /// <param name="at">When it was posted, ISO 8601.</param>
    /// <param name="text">The post.</param>
    public static Decision Of(string id, string matches = "", string? to = null, string? at = null, string text = "아이폰4 언제 나와요?")
    {
        var found = matches.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Match).ToList();
        return new Decision(
            new Question { Id = id, Text = text, PostedAt = at is null ? null : DateTimeOffset.Parse(at, null) },
            new Classification
            {
                Matches = found,
                Category = found.FirstOrDefault(match => match.Category.Value is "iphone" or "windows-mobile")?.Category,
                IgnoredBecause = found.Any(match => match.Category.Value == "chatter") ? "잡담" : null,
            },
            to is null ? null : new RoutingDecision(to.Length == 0 ? null : new SpecialistId(to), 0, null, null, []));
    }

    public static string TextOf(IReplayReport report)
    {
        var text = new StringWriter();
        report.Write(text);
        return text.ToString();
    }

    public static JsonElement JsonOf(IReplayReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            report.Write(json);
            json.WriteEndObject();
        }
        return JsonElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static Category Routed(string id) =>
        new() { Id = new CategoryId(id), Name = id, Use = CategoryUse.Routed, Ladder = new Ladder("devices", []) };

    private static FilterMatch Match(string text)
    {
        var parts = text.Split(':');
        var score = parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0.9;
        return new FilterMatch(new CategoryId(parts[0]), score, new FilterId("test"), parts[0], []);
    }
}
