using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Host.Output;
using Notifier.Host.Remote;

namespace Notifier.Host.Commands;

/// <summary><c>notifier away | back | cover | roster</c>: who is there to be asked.</summary>
internal static class RosterCommands
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static IEnumerable<Command> Create()
    {
        var who = new Argument<string?>("ID") { Description = "Who, by id, name or login; left out: the person who sits here.", Arity = ArgumentArity.ZeroOrOne };
        var until = new Option<DateTimeOffset?>("--until") { Description = "Until when: 18:00, 2026-12-01, or 2026-12-01T09:00+09:00; left out: until they are back.", HelpName = "TIME", CustomParser = ParseMoment };
        var away = new Command("away", "Says that somebody is not to be asked: what is offered to them goes to others at once.") { who, until };
        away.SetAction((call, cancellationToken) => AskAsync(new RemoteRequest { Do = "away", To = call.GetValue(who), Until = call.GetValue(until) }, cancellationToken));

        var back = new Command("back", "Says that somebody is there again, whatever plugins.json says.") { who };
        back.SetAction((call, cancellationToken) => AskAsync(new RemoteRequest { Do = "back", To = call.GetValue(who) }, cancellationToken));

        var covering = new Argument<string>("ID") { Description = "Who is asked instead, by id, name or login." };
        var absent = new Option<string>("--for") { Description = "Who is not to be asked meanwhile.", HelpName = "ID", Required = true };
        var end = new Option<DateTimeOffset?>("--until") { Description = "Until when.", HelpName = "TIME", Required = true, CustomParser = ParseMoment };
        var cover = new Command("cover", "Lets one take over from another until a time.") { covering, absent, end };
        cover.SetAction((call, cancellationToken) => AskAsync(
            new RemoteRequest { Do = "cover", To = call.GetRequiredValue(absent), Cover = call.GetRequiredValue(covering), Until = call.GetValue(end) }, cancellationToken));

        var check = new Command("check", "Looks at the coming week hour by hour: tiers without anybody, people alone, people whom no ladder reaches. Exit 1 when a ladder has nobody.");
        check.SetAction(Check);
        var list = new Command("list", "Lists everybody, with their groups and who is away.");
        list.SetAction(List);
        return [away, back, cover, new Command("roster", "Lists and checks who is there to be asked.") { list, check }];
    }

    private static int List(ParseResult call) => WithPlan(call, plan =>
    {
        var now = DateTimeOffset.Now;
        foreach (var person in plan.Roster.All)
        {
            var away = !person.IsAway(now) ? "" : person.AwayUntil is { } until ? $", away until {Moment(until)}" : ", away";
            ProcessOutput.Out.WriteLine($"{person.Id}  {person.Name}  {string.Join(", ", person.Groups)}{(person.Hours is null ? "" : $", hours {person.Hours.Id}")}{away}");
        }
        return ExitCode.Fine;
    });

    private static int Check(ParseResult call) => WithPlan(call, plan =>
    {
        var now = DateTimeOffset.Now;
        var gaps = RosterCheck.Gaps(plan, new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, now.Offset), Week);
        foreach (var gap in gaps)
        {
            var state = gap.Alone is { } alone ? $"{plan.Roster.NameOf(alone)} alone" : "nobody";
            ProcessOutput.Out.WriteLine($"{gap.Ladder}, tier {gap.Tier + 1} ({gap.Group}): {state}, {Moment(gap.From)} – {Moment(gap.Until)}");
        }
        foreach (var person in RosterCheck.Unreached(plan))
            ProcessOutput.Out.WriteLine($"{person.Id}: no ladder asks any of their groups; name one in \"ladders\"");
        return gaps.Any(gap => gap.Alone is null) ? ExitCode.Findings : ExitCode.Fine;
    });

    private static int WithPlan(ParseResult call, Func<NotifierPlan, int> then)
    {
        using var installation = Installation.Open();
        var result = installation.Loader.Load(installation.FindConfiguration(call), call.GetValue(CommonOptions.As));
        if (result.Plan is { } plan)
            return then(plan);
        foreach (var error in result.Errors)
            Console.Error.WriteLine(error);
        return ExitCode.Findings;
    }

    private static async Task<int> AskAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        var reply = await RemoteClient.AskAsync(NotifierHome.Open().Root, request, cancellationToken);
        if (reply.Refusal is not { } why)
        {
            ProcessOutput.Out.WriteLine(RemoteTexts.Current.Done(request.Do));
            return ExitCode.Fine;
        }
        await Console.Error.WriteLineAsync(why);
        return reply.IsUsage ? ExitCode.Usage : ExitCode.Findings;
    }

    private static DateTimeOffset? ParseMoment(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var now = DateTimeOffset.Now;
        if (ValueText.TryTime(text, out var time))
        {
            var today = Local(now.Date + time.ToTimeSpan());
            return today > now ? today : Local(now.Date.AddDays(1) + time.ToTimeSpan());
        }
        if (ValueText.TryDate(text, out var date))
            return Local(date.ToDateTime(TimeOnly.MinValue));
        if (ValueText.TryMoment(text, out var moment))
            return moment;
        result.AddError($"\"{text}\" is no time; write 18:00, 2026-12-01, or 2026-12-01T09:00+09:00");
        return null;
    }

    private static DateTimeOffset Local(DateTime local) => new(local, TimeZoneInfo.Local.GetUtcOffset(local));

    private static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("ddd MM-dd HH:mm", CultureInfo.CurrentUICulture);
}
