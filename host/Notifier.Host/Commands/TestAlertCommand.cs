using System.CommandLine;
using System.Globalization;
using System.Threading.Channels;
using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Plugins;
using Notifier.Host.Desktop;
using Notifier.Host.Desktop.Terminal;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using Notifier.Sdk;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary>
/// <c>notifier test-alert</c>: a made-up question through the real filters and router to this desktop, whoever it would be
/// assigned to. It is not on the board, so its buttons change nothing.
/// </summary>
internal static class TestAlertCommand
{
    private static readonly SourcePlan TestSource = new() { Id = new SourceId("test-alert"), Name = "test-alert", Plugin = "" };

    public static Command Create()
    {
        var text = new Option<string>("--text")
        {
            Description = Of("What the made-up customer asks.", "가상의 고객이 하는 질문입니다."),
            DefaultValueFactory = _ => Of("When can I pre-order the iPhone 4? (test alert)", "아이폰 4는 언제부터 예약 받나요? (시험 알림)"),
        };
        var wait = new Option<TimeSpan>("--wait")
        {
            Description = Of("How long to wait for one of its buttons; 0 does not wait.", "버튼을 누르기를 기다리는 시간입니다. 0이면 기다리지 않습니다."),
            HelpName = "H:MM:SS",
            DefaultValueFactory = _ => TimeSpan.FromSeconds(30),
        };
        var command = new Command("test-alert", Of("Shows a made-up question on this desktop, and says how it was shown and which button was pressed.", "가상의 질문을 이 화면에 띄우고, 어떻게 보였는지와 누른 버튼을 알립니다."))
        {
            text, wait, RunCommand.Desktop, CommonOptions.Trust,
        };
        command.SetAction((call, cancellationToken) =>
            RunAsync(call, call.GetRequiredValue(text), call.GetValue(wait), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, string text, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var installation = Installation.Open();
        if (installation.LoadPlan(call) is not { } plan)
            return ExitCode.Findings;
        if (!PluginTrust.Of(installation, plan.Path, call).Allows(PluginTrust.FiltersOf(plan)))
            return ExitCode.Findings;
        try
        {
            var alert = await ComposeAsync(installation, plan, text, cancellationToken);
            await using var desktop = await new DesktopFactory(installation.Time, installation.Home.Root, installation.Log)
                .CreateAsync(call.GetValue(RunCommand.Desktop), cancellationToken);
            await Console.Error.WriteLineAsync($"desktop: {desktop.Presenter.Name}, {desktop.Why}");
            return await ShowAsync(desktop, alert, wait, cancellationToken);
        }
        catch (PlatformNotSupportedException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Findings;
        }
    }

    private static async Task<Toast> ComposeAsync(
        Installation installation, NotifierPlan plan, string text, CancellationToken cancellationToken)
    {
        await using var filters = await installation.StartFiltersAsync(plan);
        var made = new Question { Id = "test-alert", Text = text, Author = "test-alert", Channel = "test-alert" };
        var decision = (await new DryRun(filters, plan, installation.Time).DecideAsync(TestSource, [made], cancellationToken))[0];
        var now = installation.Time.GetUtcNow();
        return new ToastComposer(plan, AlertTexts.Current, now).Of(new BoardQuestion
        {
            Id = new QuestionId("test-alert"),
            Question = decision.Question,
            Classification = decision.Classification,
            ArrivedAt = now,
            State = QuestionState.Offered,
            Holder = decision.Routing?.AssignedTo ?? plan.Me.Id,
            Candidates = decision.Routing?.Candidates ?? [],
        });
    }

    private static async Task<int> ShowAsync(DesktopSession desktop, Toast alert, TimeSpan wait, CancellationToken cancellationToken)
    {
        var delivery = await desktop.Presenter.ShowAsync(alert, cancellationToken);
        ProcessOutput.Out.WriteLine(delivery.Shown ? Of($"shown: {delivery.Detail}", $"표시됨: {delivery.Detail}") : Of($"not shown: {delivery.Detail}", $"표시되지 않음: {delivery.Detail}"));
        if (!delivery.Shown)
            return ExitCode.Findings;
        desktop.Tray.Update(new TraySnapshot
        {
            Questions = [new TrayQuestion(new QuestionId(alert.Id.Value), alert.Title, alert.At, Claimed: false) { Verbs = alert.Verbs }],
            Categories = alert.Categories,
        });
        if (wait > TimeSpan.Zero && desktop.Presenter is TerminalPresenter && !TerminalMode.Detect().Keys)
            ProcessOutput.Out.WriteLine(Of("not waited for a button: nobody sits at the keyboard of this terminal", "버튼을 기다리지 않았습니다. 이 터미널에 키보드 입력이 없습니다"));
        else if (wait > TimeSpan.Zero)
            ProcessOutput.Out.WriteLine(await PressedAsync(desktop, wait, cancellationToken));
        await desktop.Presenter.WithdrawAsync(alert.Id, cancellationToken);
        return ExitCode.Fine;
    }

    private static async Task<ToastVerb> ReadAsync(ChannelReader<ToastResponse> responses, CancellationToken cancellationToken) =>
        (await responses.ReadAsync(cancellationToken)).Verb;

    /// <summary>Reads what is chosen in the tray's menu, or with a key of the terminal.</summary>
    private static async Task<ToastVerb> ChosenAsync(ITray tray, CancellationToken cancellationToken)
    {
        await foreach (var command in tray.Commands.ReadAllAsync(cancellationToken))
        {
            if (command is TrayCommand.Respond respond)
                return respond.Verb;
        }
        throw new OperationCanceledException(cancellationToken);
    }

    private static async Task<string> PressedAsync(DesktopSession desktop, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(wait);
        try
        {
            var pressed = await Task.WhenAny(ReadAsync(desktop.Presenter.Responses, patience.Token), ChosenAsync(desktop.Tray, patience.Token));
            var verb = await pressed;
            return Of($"pressed: {verb}; buttons reach the notifier", $"누른 버튼: {verb}. Notifier에 전달되었습니다");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Of($"no button was pressed within {Length(wait)}", $"{Length(wait)} 안에 누른 버튼이 없습니다");
        }
    }

    private static string Length(TimeSpan wait) => wait.ToString("g", CultureInfo.InvariantCulture);
}
