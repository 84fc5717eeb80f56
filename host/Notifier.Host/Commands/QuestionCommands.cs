using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration.Schema;
using Notifier.Host.Output;
using Notifier.Host.Remote;

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
            yield return Of(verb);
    }

    private static Command Questions()
    {
        var states = new Option<string[]>("--state") { Description = $"Only these, separated by commas: {string.Join(", ", States())}. Default: {string.Join(",", Live)}.", HelpName = "STATE", AllowMultipleArgumentsPerToken = true };
        var mine = new Option<bool>("--mine") { Description = "Only what is offered to or claimed by the person who sits here." };
        var limit = new Option<int>("--limit") { Description = "No more than so many, the oldest first.", DefaultValueFactory = _ => 100 };
        var command = new Command("questions", "Lists the questions on the board of the running notifier.") { states, mine, limit, CommonOptions.Json };
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
        var command = new Command("show", "Shows a question, why whom is asked, and what became of it.") { id, CommonOptions.Json };
        command.SetAction((call, cancellationToken) => AskAsync(call, new RemoteRequest { Do = "show", Id = call.GetRequiredValue(id) }, cancellationToken));
        return command;
    }

    private static Command Of(VerbInfo verb)
    {
        var id = Id();
        var duration = new Option<TimeSpan?>("--for") { Description = "For how long, such as 30m, 2h or 00:30:00; cut to when the answer is due.", HelpName = "TIME", CustomParser = ParseDuration };
        var category = new Argument<string>("CATEGORY") { Description = "The right category, by id or name; none: none of those there are." };
        var text = new Argument<string>("TEXT") { Description = verb.Verb is ToastVerb.Close ? "Why it needs no answer." : "What whoever comes next should know.", Arity = verb.Verb is ToastVerb.Close ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne };
        var to = new Option<string?>("--to") { Description = "To whom, by id, name or login; left out: to the next one.", HelpName = "ID" };
        var note = new Option<string?>("--note") { Description = "What they should know.", HelpName = "TEXT" };
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

    private static Argument<string> Id() => new("ID") { Description = "The beginning of the question's id, as \"notifier questions\" prints it." };

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
        ToastVerb.Claim => "Takes a question that is offered to you.",
        ToastVerb.Keep => "Says that a claim is still in hand.",
        ToastVerb.Answered => "Says that a question you hold is answered.",
        ToastVerb.Take => "Takes a question that nobody has claimed.",
        ToastVerb.TakeOver => "Takes a question that a colleague of an earlier tier has claimed, or that is overdue.",
        ToastVerb.Snooze => "Puts a question you hold off for a while.",
        ToastVerb.Pass => "Passes a question on: to the next one, or to somebody by name.",
        ToastVerb.WrongCategory => "Says which category is right: the question is routed anew.",
        ToastVerb.Close => "Says that a question you hold needs no answer.",
        ToastVerb.Note => "Writes a note that whoever comes next will see.",
        ToastVerb.Reopen => "Opens a question again that is not settled after all.",
        ToastVerb.Undo => "Takes your last change of a question back, within ten minutes.",
        ToastVerb.Open => "Opens the post in the browser.",
        ToastVerb.History => "Tells what became of a question.",
    };
}
