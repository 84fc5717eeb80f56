using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Configuration.References;
using Notifier.Core.Specialists;
using Notifier.Sdk;

namespace Notifier.Host.Remote;

/// <summary>Does what a command asks for, as the person who sits here.</summary>
internal sealed class RemoteHandler(IQuestionBoard board, QuestionFlow flow, TimeProvider time)
{
    private const int MostNamed = 5;

    private NotifierPlan Plan => flow.Plan;

    public async Task<RemoteReply> HandleAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.Do switch
            {
                "list" => await ListAsync(request, cancellationToken),
                "away" or "back" or "cover" => await SetAbsenceAsync(request, cancellationToken),
                _ => await AboutOneAsync(request, cancellationToken),
            };
        }
        catch (BoardException fault)
        {
            return new RemoteReply { Refusal = fault.Message };
        }
    }

    private async Task<RemoteReply> ListAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        var states = Enum.GetValues<QuestionState>().Where(state => request.States.Contains(NameOf(state))).ToList();
        var me = Plan.Me.Id;
        var questions = request.Mine
            ? (await board.ListDeskAsync(me, request.Limit, cancellationToken)).Where(question => states.Contains(question.State))
            : await board.ListAsync(states, request.Limit, cancellationToken);
        return new RemoteReply { Questions = [.. questions.Take(request.Limit).Select(View)] };
    }

    private async Task<RemoteReply> SetAbsenceAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        var (who, cover) = (request.To is { } named ? PersonOf(named) : Plan.Me.Id, request.Cover is { } other ? PersonOf(other) : (SpecialistId?)null);
        foreach (var unknown in new[] { who, cover }.OfType<SpecialistId>().Where(id => Plan.Roster.Find(id) is null))
            return Wrong(AlertTexts.Current.UnknownPerson(unknown.Value));
        if (cover == who)
            return Wrong(RemoteTexts.Current.CoverForOneself(who.Value));
        var now = time.GetUtcNow();
        if (request.Until <= now)
            return Wrong(RemoteTexts.Current.OverAlready);
        await flow.SetAbsenceAsync(request.Do == "back" ? Absence.Over(who) : new Absence(who, now, request.Until, cover), cancellationToken);
        return new RemoteReply();
    }

    private async Task<RemoteReply> AboutOneAsync(RemoteRequest request, CancellationToken cancellationToken)
    {
        var texts = RemoteTexts.Current;
        if (string.IsNullOrEmpty(request.Id) || !request.Id.All(char.IsAsciiLetterOrDigit))
            return Wrong(texts.NoId(request.Id ?? ""));
        var found = await board.ListByIdAsync(request.Id.ToLowerInvariant(), MostNamed, cancellationToken);
        if (found.Count == 0)
            return Wrong(texts.NoSuchQuestion(request.Id));
        if (found.Count > 1 && found[0].Id.Value != request.Id)
            return Wrong(texts.Ambiguous(request.Id)) with { Questions = [.. found.Select(View)] };
        return request.Do == "show" ? await ShowAsync(found[0], cancellationToken) : await DoAsync(found[0], request, cancellationToken);
    }

    private async Task<RemoteReply> ShowAsync(BoardQuestion question, CancellationToken cancellationToken)
    {
        var history = await board.ReadHistoryAsync(question.Id, cancellationToken);
        return new RemoteReply
        {
            Questions = [View(question)],
            History = [.. history.Select(line => new HistoryView(line.At, line.What, line.Who?.Value, line.Why, line.Count))],
        };
    }

    private async Task<RemoteReply> DoAsync(BoardQuestion question, RemoteRequest request, CancellationToken cancellationToken)
    {
        if (Verbs.All.FirstOrDefault(verb => verb.Id == request.Do) is not { } verb)
            return Wrong($"\"{request.Do}\" is no verb; known are {string.Join(", ", Verbs.All.Select(known => known.Id))}");
        var (category, unknown) = CategoryOf(request);
        if (unknown is not null)
            return Wrong(unknown);
        var outcome = await flow.Desk.DoAsync(
            new ToastResponse(ToastComposer.IdOf(question.Id), verb.Verb, request.For, category)
            {
                Text = request.Text,
                To = request.To is { } to ? PersonOf(to) : null,
            },
            cancellationToken);
        return new RemoteReply { Refusal = outcome.Refusal, Questions = outcome.Question is { } now ? [View(now)] : [] };
    }

    /// <summary>Somebody by id, name or login.</summary>
    private SpecialistId PersonOf(string named) => Plan.Roster.All.FirstOrDefault(
        person => person.Id.Value == named || person.Name == named || string.Equals(person.Login, named, StringComparison.OrdinalIgnoreCase))?.Id ?? new SpecialistId(named);

    private (CategoryId? Category, string? Unknown) CategoryOf(RemoteRequest request)
    {
        if (request.Category is not { } named || named == "none")
            return (null, null);
        var known = Plan.Categories.Values.Where(category => category.Use is not CategoryUse.Topic).ToList();
        return known.Find(category => category.Id.Value == named || category.Name == named) is { } category
            ? (category.Id, null)
            : (null, $"unknown category \"{named}\"; {Suggestion.For(named, known.Select(one => one.Id.Value).Append("none"), "")}");
    }

    private QuestionView View(BoardQuestion question) => new()
    {
        Id = question.Id.Value,
        State = NameOf(question.State),
        Category = question.Classification.Category?.Value,
        Topic = question.Classification.Topic?.Value,
        Source = question.Question.Source,
        Channel = question.Question.Channel,
        Author = question.Question.Author,
        Text = question.Question.Text,
        Url = Verbs.LinkOf(question)?.AbsoluteUri,
        PostedAt = question.Question.PostedAt,
        ArrivedAt = question.ArrivedAt,
        AnswerBy = question.Promise?.AnswerBy,
        Overdue = question.OverdueAt is not null,
        Holder = question.Holder?.Value,
        HolderName = question.Holder is { } holder ? Plan.Roster.NameOf(holder) : null,
        SnoozedUntil = question.SnoozedUntil,
        Note = question.Note is { } note ? AlertTexts.Current.NoteOf(Plan.Roster.NameOf(note.By), note.Text) : null,
        Outcome = question.Outcome,
        IgnoredBecause = question.Classification.IgnoredBecause,
        Candidates = [.. question.Candidates.Select(one => $"{Plan.Roster.NameOf(one.Id)}: {AlertTexts.Current.Standing(one)}")],
        Verbs = [.. Verbs.For(question, Plan.Me.Id).Select(verb => verb.Id)],
    };

    private static string NameOf(QuestionState state) => state.ToString().ToLowerInvariant();

    private static RemoteReply Wrong(string why) => new() { Refusal = why, IsUsage = true };
}
