using Microsoft.Extensions.Time.Testing;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Tests.Board;
using Serilog.Core;

namespace Notifier.Core.Tests.Alerts;

/// <summary>Kim's desk on a real board, with a recorded screen and a clock in the test's hand.</summary>
public abstract class DeskFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk");

    private protected FakeTimeProvider Time { get; } = new(Sample.Now);

    private protected RecordingPresenter Screen { get; } = new();

    /// <summary>Pages the browser was asked to open.</summary>
    private protected List<string> Opened { get; } = [];

    private protected string CorrectionsPath => Path.Combine(_folder.FullName, "corrections.jsonl");

    private protected CorrectionFile Corrections => new CorrectionFile(CorrectionsPath);

    private protected NotifierPlan Plan { get; set; } = AlertPlan.Create();

    private protected IQuestionBoard Board { get; private set; } = null!;

    private protected DateTimeOffset Now => Time.GetUtcNow();

    public async ValueTask InitializeAsync() =>
        Board = await SqliteBoard.OpenAsync(Path.Combine(_folder.FullName, "board.db"), Logger.None, default);

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        await Screen.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected AlertRules Rules
    {
        get => Plan.Alerts;
        set => Plan = Plan with { Alerts = value };
    }

    private protected ToastScheduler NewAlerts(AlertGate? gate = null) => new(
        Board,
        new ToastDeliverer(Screen, Time, Logger.None),
        new ShownMarks(Board, Time, Logger.None),
        gate ?? new AlertGate(() => Plan, Time),
        () => Plan,
        Time);

    /// <summary>A question that arrives and is offered now.</summary>
    private protected async Task<BoardQuestion> OfferAsync(string nativeId, SpecialistId? to = null)
    {
        var arrived = (await Board.AcceptAsync(Sample.Source, [Sample.Question(nativeId, arrivedAt: Now)], null, default)).Single();
        return await ChangeAsync(arrived.Id, Sample.OfferTo(to ?? Sample.Kim, Now));
    }

    private protected async Task OfferManyAsync(int count)
    {
        for (var i = 1; i <= count; i++)
            await OfferAsync($"{i}");
    }

    private protected async Task<BoardQuestion> ChangeAsync(QuestionId id, BoardChange change)
    {
        var question = await FindAsync(id);
        var outcome = (await Board.ChangeAsync([new ChangeRequest(id, question.Revision, change)], default)).Single();
        outcome.Refusal.ShouldBeNull();
        return outcome.Question!;
    }

    private protected async Task<BoardQuestion> FindAsync(QuestionId id) => (await Board.FindAsync(id, default)).ShouldNotBeNull();

    private protected string? OpenPage(Uri page)
    {
        Opened.Add(page.AbsoluteUri);
        return null;
    }

    /// <summary>The native ids of what was shown since the last call; the digest as "digest".</summary>
    private protected List<string> TakeShown()
    {
        var names = Enumerable.Range(1, 30).ToDictionary(i => QuestionId.From(Sample.Source, $"{i}").Value, i => $"{i}");
        var shown = Screen.Shown.Select(toast => names.GetValueOrDefault(toast.Id.Value, toast.Id.Value)).ToList();
        Screen.Shown.Clear();
        return shown;
    }
}
