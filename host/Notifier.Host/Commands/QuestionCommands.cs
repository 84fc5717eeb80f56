using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Host.Output;
using Notifier.Host.Remote;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier questions | show ID</c> and one command a verb, done by the running notifier.</summary>
internal static class QuestionCommands
{
    private static readonly string[] Live = ["open", "offered", "claimed"];

    public static IEnumerable<Command> Create()
    {
        yield return Questions();
        yield return Show();
        foreach (var verb in Verbs.All.Where(verb => verb.Verb is not ToastVerb.History))
            yield return CommandOf(verb);
    }

    private static Command Questions()
    {
        var states = new Option<string[]>("--state")
        {
            Description = Of(
            $"Only these, separated by commas: {string.Join(", ", States())}. Default: {string.Join(",", Live)}.",
            $"쉼표로 나눈 이 상태만 보여 줍니다: {string.Join(", ", States())}. 기본: {string.Join(",", Live)}."),
            HelpName = "STATE",
            AllowMultipleArgumentsPerToken = true
        };
        var mine = new Option<bool>("--mine") { Description = Of("Only what is offered to or claimed by the person who sits here.", "이 자리 담당자에게 물었거나 담당자가 맡은 것만 보여 줍니다.") };
        var limit = new Option<int>("--limit") { Description = Of("No more than so many, the oldest first.", "오래된 것부터 이 수만큼만 보여 줍니다."), DefaultValueFactory = _ => 100 };
        var command = new Command("questions", Of("Lists the questions on the board of the running notifier.", "실행 중인 Notifier의 보드에 있는 질문 목록입니다.")) { states, mine, limit, CommonOptions.Json };
        states.Validators.Add(result =>
        {
            foreach (var unknown in Split(result.Tokens.Select(token => token.Value)).Except(States()))
                result.AddError($"\"{unknown}\" is no state of a question; known are {string.Join(", ", States())}");
        });
        command.SetAction((call, cancellationToken) => AskAsync(
            call,
            new RemoteRequest
            {
                Do = "list",
                States = call.GetValue(states) is { Length: > 0 } wanted ? [.. Split(wanted)] : Live,
                Mine = call.GetValue(mine),
                Limit = call.GetValue(limit),
            },
            cancellationToken));
        return command;
    }

    private static Command Show()
    {
        var id = Id();
        var command = new Command("show", Of("Shows a question, why whom is asked, and what became of it.", "질문과 누구에게 왜 물었는지, 그 뒤의 일을 보여 줍니다.")) { id, CommonOptions.Json };
        command.SetAction((call, cancellationToken) => AskAsync(call, new RemoteRequest { Do = "show", Id = call.GetRequiredValue(id) }, cancellationToken));
        return command;
    }

    private static Command CommandOf(VerbInfo verb)
    {
        var id = Id();
        var duration = new Option<TimeSpan?>("--for") { Description = Of("For how long, such as 30m, 2h or 00:30:00; cut to when the answer is due.", "미룰 시간입니다. 예: 30m, 2h, 00:30:00. 답변 기한을 넘지 않습니다."), HelpName = "TIME", CustomParser = ParseDuration };
        var category = new Argument<string>("CATEGORY") { Description = Of("The right category, by id or name; none: none of those there are.", "맞는 분류의 id나 이름입니다. 맞는 것이 없으면 none입니다.") };
        var text = new Argument<string>("TEXT") { Description = verb.Verb is ToastVerb.Close ? Of("Why it needs no answer.", "답변이 필요 없는 이유입니다.") : Of("What whoever comes next should know.", "다음 사람이 알아야 할 내용입니다."), Arity = verb.Verb is ToastVerb.Close ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne };
        var to = new Option<string?>("--to") { Description = Of("To whom, by id, name or login; left out: to the next one.", "넘길 사람의 id, 이름 또는 로그인입니다. 생략하면 다음 차례로 넘깁니다."), HelpName = "ID" };
        var note = new Option<string?>("--note") { Description = Of("What they should know.", "받는 사람에게 전할 말입니다."), HelpName = "TEXT" };
        var command = new Command(verb.Id, DescriptionOf(verb.Verb)) { id, CommonOptions.Json };
        if (verb.Needs is VerbNeeds.Duration)
            command.Options.Add(duration);
        if (verb.Needs is VerbNeeds.Category)
            command.Arguments.Add(category);
        if (verb.Needs is VerbNeeds.Text)
            command.Arguments.Add(text);
        if (verb.Needs is VerbNeeds.Person)
        {
            command.Options.Add(to);
            command.Options.Add(note);
        }
        command.SetAction((call, cancellationToken) => AskAsync(
            call,
            new RemoteRequest
            {
                Do = verb.Id,
                Id = call.GetRequiredValue(id),
                For = verb.Needs is VerbNeeds.Duration ? call.GetValue(duration) : null,
                Category = verb.Needs is VerbNeeds.Category ? call.GetValue(category) : null,
                Text = verb.Needs is VerbNeeds.Text ? call.GetValue(text) : verb.Needs is VerbNeeds.Person ? call.GetValue(note) : null,
                To = verb.Needs is VerbNeeds.Person ? call.GetValue(to) : null,
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(ParseResult call, RemoteRequest request, CancellationToken cancellationToken)
    {
        var reply = await RemoteClient.AskAsync(NotifierHome.Open().Root, request, cancellationToken);
        if (call.GetValue(CommonOptions.Json))
        {
            foreach (var question in reply.Questions)
                ProcessOutput.Out.WriteLine(JsonSerializer.Serialize(question, RemoteJson.Lines.QuestionView));
        }
        else
        {
            QuestionPrinter.Print(request, reply);
        }
        if (reply.Refusal is { } why)
            await Console.Error.WriteLineAsync(why);
        return reply.Refusal is null ? ExitCode.Fine : reply.IsUsage ? ExitCode.Usage : ExitCode.Findings;
    }

    private static Argument<string> Id() => new("ID") { Description = Of("The beginning of the question's id, as \"notifier questions\" prints it.", "\"notifier questions\"가 보여 주는 질문 번호의 앞부분입니다.") };

    private static IEnumerable<string> States() => Enum.GetNames<QuestionState>().Select(name => name.ToLowerInvariant());

    private static IEnumerable<string> Split(IEnumerable<string> given) => given.SelectMany(one => one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static TimeSpan? ParseDuration(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (ValueText.TryDuration(text, out var exact) && exact > TimeSpan.Zero)
            return exact;
        if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            var unit = text[^1] switch { 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), _ => TimeSpan.Zero };
            if (unit > TimeSpan.Zero && number < 10_000)
                return number * unit;
        }
        result.AddError($"\"{text}\" is no time; write 30m, 2h, 1d or 00:30:00");
        return null;
    }

    private static string DescriptionOf(ToastVerb verb) => verb switch
    {
        ToastVerb.Claim => Of("Takes a question that is offered to you.", "나에게 온 질문을 맡습니다."),
        ToastVerb.Keep => Of("Says that a claim is still in hand.", "맡은 질문을 아직 처리하고 있다고 알립니다."),
        ToastVerb.Answered => Of("Says that a question you hold is answered.", "맡은 질문에 답했다고 알립니다."),
        ToastVerb.Take => Of("Takes a question that nobody has claimed.", "아무도 맡지 않은 질문을 맡습니다."),
        ToastVerb.TakeOver => Of("Takes a question that a colleague of an earlier tier has claimed, or that is overdue.", "앞 단계의 동료가 맡았거나 기한이 지난 질문을 넘겨받습니다."),
        ToastVerb.Snooze => Of("Puts a question you hold off for a while.", "질문을 잠시 미룹니다."),
        ToastVerb.Pass => Of("Passes a question on: to the next one, or to somebody by name.", "질문을 다음 차례나 지명한 사람에게 넘깁니다."),
        ToastVerb.WrongCategory => Of("Says which category is right: the question is routed anew.", "맞는 분류를 알리면 질문을 다시 배정합니다."),
        ToastVerb.Close => Of("Says that a question you hold needs no answer.", "답변이 필요 없는 질문이라고 알립니다."),
        ToastVerb.Note => Of("Writes a note that whoever comes next will see.", "다음 사람이 볼 메모를 남깁니다."),
        ToastVerb.Reopen => Of("Opens a question again that is not settled after all.", "아직 해결되지 않은 질문을 다시 엽니다."),
        ToastVerb.Undo => Of("Takes your last change of a question back, within ten minutes.", "10분 안에 마지막으로 한 일을 되돌립니다."),
        ToastVerb.Open => Of("Opens the post in the browser.", "글을 브라우저에서 엽니다."),
        ToastVerb.History => Of("Tells what became of a question.", "질문의 지난 일을 보여 줍니다."),
    };
}
