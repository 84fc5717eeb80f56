using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Notifier.Core;
using Notifier.Core.Configuration;
using Notifier.Core.Routing;
using Notifier.Host.Output;
using Notifier.Host.Remote;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier away | back | cover | roster</c>: who is there to be asked.</summary>
internal static class RosterCommands
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static IEnumerable<Command> Create()
    {
        var who = new Argument<string?>("ID") { Description = Of("Who, by id, name or login; left out: the person who sits here.", "사람의 id, 이름 또는 로그인입니다. 생략하면 이 자리 담당자입니다."), Arity = ArgumentArity.ZeroOrOne };
        var until = new Option<DateTimeOffset?>("--until") { Description = Of("Until when: 18:00, 2026-12-01, or 2026-12-01T09:00+09:00; left out: until they are back.", "언제까지인지 적습니다. 예: 18:00, 2026-12-01, 2026-12-01T09:00+09:00. 생략하면 돌아올 때까지입니다."), HelpName = "TIME", CustomParser = ParseMoment };
        var away = new Command("away", Of("Says that somebody is not to be asked: what is offered to them goes to others at once.", "부재를 알립니다. 그 사람에게 간 질문은 바로 다른 사람에게 갑니다.")) { who, until };
        away.SetAction((call, cancellationToken) => AskAsync(new RemoteRequest { Do = "away", To = call.GetValue(who), Until = call.GetValue(until) }, cancellationToken));

        var back = new Command("back", Of("Says that somebody is there again, whatever plugins.json says.", "plugins.json과 상관없이 다시 자리에 있다고 알립니다.")) { who };
        back.SetAction((call, cancellationToken) => AskAsync(new RemoteRequest { Do = "back", To = call.GetValue(who) }, cancellationToken));

        var covering = new Argument<string>("ID") { Description = Of("Who is asked instead, by id, name or login.", "대신 질문을 받을 사람의 id, 이름 또는 로그인입니다.") };
        var absent = new Option<string>("--for") { Description = Of("Who is not to be asked meanwhile.", "그동안 질문을 받지 않을 사람입니다."), HelpName = "ID", Required = true };
        var end = new Option<DateTimeOffset?>("--until") { Description = Of("Until when.", "언제까지인지 적습니다."), HelpName = "TIME", Required = true, CustomParser = ParseMoment };
        var cover = new Command("cover", Of("Lets one take over from another until a time.", "정한 때까지 다른 사람이 대신 받게 합니다.")) { covering, absent, end };
        cover.SetAction((call, cancellationToken) => AskAsync(
            new RemoteRequest { Do = "cover", To = call.GetRequiredValue(absent), Cover = call.GetRequiredValue(covering), Until = call.GetValue(end) }, cancellationToken));

        var check = new Command("check", Of("Looks at the coming week hour by hour: tiers without anybody, people alone, people whom no ladder reaches. Exit 1 when a ladder has nobody.", "다가오는 한 주를 시간별로 살펴 사람이 없거나 혼자인 단계, 질문이 가지 않는 사람을 알립니다. 아무도 없는 단계가 있으면 종료 코드 1입니다."));
        check.SetAction(Check);
        var list = new Command("list", Of("Lists everybody, with their groups and who is away.", "모든 담당자와 그룹, 부재를 보여 줍니다."));
        list.SetAction(List);
        return [away, back, cover, new Command("roster", Of("Lists and checks who is there to be asked.", "질문을 받을 사람을 보여 주고 살핍니다.")) { list, check }];
    }

    private static int List(ParseResult call) => WithPlan(call, plan =>
    {
        var now = TimeProvider.System.GetLocalNow();
        foreach (var person in plan.Roster.All)
        {
            var away = !person.IsAway(now) ? "" : person.AwayUntil is { } until ? $", away until {Moment(until)}" : ", away";
            ProcessOutput.Out.WriteLine($"{person.Id}  {person.Name}  {string.Join(", ", person.Groups)}{(person.Hours is null ? "" : $", hours {person.Hours.Id}")}{away}");
        }
        return ExitCode.Fine;
    });

    private static int Check(ParseResult call) => WithPlan(call, plan =>
    {
        var now = TimeProvider.System.GetLocalNow();
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
        var now = TimeProvider.System.GetLocalNow();
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

    private static string Moment(DateTimeOffset at) => at.ToLocalTime().ToString("ddd MM-dd HH:mm", CultureInfo.InvariantCulture);
}
