using Notifier.Core;
using Notifier.Core.Alerts;
using Notifier.Sdk;

namespace Notifier.Host.Desktop.Tray;

/// <summary>What the menu offers in a given state.</summary>
internal sealed class TrayMenu(DesktopTexts texts, TimeProvider time)
{
    /// <summary>More questions than this make a menu nobody reads.</summary>
    private const int MostQuestions = 15;

    private const int LabelLength = 70;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    public IReadOnlyList<TrayMenuItem> Build(TraySnapshot snapshot) =>
    [
        .. Questions(snapshot),
        TrayMenuItem.Separator,
        .. Pausing(snapshot),
        .. Faults(snapshot),
        TrayMenuItem.Separator,
        new(texts.OpenLog, new TrayCommand.OpenLog()),
        new(texts.Exit, new TrayCommand.Exit()),
    ];

    private IEnumerable<TrayMenuItem> Questions(TraySnapshot snapshot)
    {
        if (snapshot.Questions.Count == 0)
            return [new TrayMenuItem(texts.NoQuestions)];
        var rest = snapshot.Questions.Count - MostQuestions + snapshot.Behind;
        var listed = snapshot.Questions.Take(MostQuestions).Select(question => Question(question, snapshot));
        return rest > 0 ? listed.Append(new TrayMenuItem(DesktopTexts.Format(texts.More, rest))) : listed;
    }

    private TrayMenuItem Question(TrayQuestion question, TraySnapshot snapshot)
    {
        var age = texts.Duration(time.GetUtcNow() - question.ArrivedAt);
        var held = question.Claimed ? $" ({texts.Claimed})" : "";
        return new TrayMenuItem($"{age}{held}  {PlainText.Line(question.Label, LabelLength)}")
        {
            Checked = question.Claimed,
            Children =
            [
                new(texts.Show, new TrayCommand.ShowQuestion(question.Id)),
                new(texts.Of(ToastVerb.Open), new TrayCommand.Respond(question.Id, ToastVerb.Open)),
                new(texts.Of(ToastVerb.History), new TrayCommand.ShowHistory(question.Id)),
                TrayMenuItem.Separator,
                .. Answers(question, snapshot),
            ],
        };
    }

    private IEnumerable<TrayMenuItem> Answers(TrayQuestion question, TraySnapshot snapshot)
    {
        foreach (var verb in question.Verbs.Select(Verbs.Of).Where(verb => verb.Change is not null))
        {
            var items = verb.Needs switch
            {
                VerbNeeds.Nothing => [Answer(question, verb.Verb)],
                VerbNeeds.Duration => [Snoozes(question)],
                VerbNeeds.Category => WrongCategory(question, snapshot.Categories),
                VerbNeeds.Person => snapshot.People.Count == 0 ? [Answer(question, verb.Verb)] : [Answer(question, verb.Verb), PassTo(question, snapshot.People)],
                // A menu takes no words: a note is written elsewhere, and why it needs no answer may be left out.
                VerbNeeds.Text => verb.Verb is ToastVerb.Close ? [Answer(question, verb.Verb)] : (IEnumerable<TrayMenuItem>)[],
            };
            foreach (var item in items)
                yield return item;
        }
    }

    private TrayMenuItem Snoozes(TrayQuestion question) => new(texts.Of(ToastVerb.Snooze))
    {
        Children = [.. SnoozeChoices.Before(question.SnoozeBefore, time.GetUtcNow()).Select(
            length => new TrayMenuItem(texts.Duration(length), new TrayCommand.Respond(question.Id, ToastVerb.Snooze, length)))],
    };

    private TrayMenuItem PassTo(TrayQuestion question, IReadOnlyList<PersonChoice> people) => new(texts.PassTo)
    {
        Children = [.. people.Select(person => new TrayMenuItem(person.Name, new TrayCommand.Respond(question.Id, ToastVerb.Pass) { To = person.Id }))],
    };

    private IEnumerable<TrayMenuItem> WrongCategory(TrayQuestion question, IReadOnlyList<CategoryChoice> categories) => categories.Count == 0 ? [] :
    [
        new(texts.Of(ToastVerb.WrongCategory))
        {
            Children =
            [
                .. categories.Select(choice => Correction(question, choice.Name, choice.Id)),
                TrayMenuItem.Separator,
                Correction(question, texts.NoCategory, null),
            ],
        },
    ];

    private static TrayMenuItem Correction(TrayQuestion question, string name, CategoryId? category) =>
        new(name, new TrayCommand.Respond(question.Id, ToastVerb.WrongCategory, Category: category));

    private TrayMenuItem Answer(TrayQuestion question, ToastVerb verb) => new(texts.Of(verb), new TrayCommand.Respond(question.Id, verb));

    private IEnumerable<TrayMenuItem> Pausing(TraySnapshot snapshot)
    {
        var now = time.GetUtcNow();
        if (snapshot.PausedUntil is { } until)
        {
            yield return new TrayMenuItem(DesktopTexts.Format(texts.PausedUntil, texts.Moment(until, time)));
            yield return new TrayMenuItem(texts.Resume, new TrayCommand.Resume());
        }
        else if (snapshot.QuietUntil is { } end)
        {
            yield return new TrayMenuItem(DesktopTexts.Format(texts.QuietUntil, texts.Moment(end, time)));
        }
        yield return new TrayMenuItem(texts.Pause)
        {
            Children =
            [
                .. Pauses.Select(p => new TrayMenuItem(DesktopTexts.Format(texts.PauseFor, texts.Duration(p)), new TrayCommand.PauseUntil(now + p))),
                new(texts.PauseUntilTomorrow, new TrayCommand.PauseUntil(Tomorrow())),
            ],
        };
    }

    private IEnumerable<TrayMenuItem> Faults(TraySnapshot snapshot) => snapshot.Faults.Count == 0 ? [] :
    [
        new(DesktopTexts.Format(texts.Faults, snapshot.Faults.Count))
        {
            Children = [.. snapshot.Faults.Select(fault => new TrayMenuItem(PlainText.Line(fault, LabelLength), new TrayCommand.OpenLog()))],
        },
    ];

    /// <summary>The next midnight here, also where midnight is skipped by a clock change.</summary>
    private DateTimeOffset Tomorrow()
    {
        var midnight = time.GetLocalNow().Date.AddDays(1);
        while (time.LocalTimeZone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, time.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
