using System.Threading.Channels;
using Notifier.Core;
using Notifier.Core.Alerts;

namespace Notifier.Host.Desktop.Terminal;

/// <summary>
/// The questions on the desk as the terminal lists them, wherever their toasts appear. Every key acts on the chosen one, whichever
/// that is, and a key that can do nothing says why. Thread-safe.
/// </summary>
internal sealed class TerminalQuestions(TerminalScreen screen, DesktopTexts texts, TimeProvider time, ChannelWriter<TrayCommand> commands) : IKeyTarget
{
    private readonly QuestionList _list = new();
    private readonly ChoicePrompt _prompt = new(screen);
    private readonly TextPrompt _words = new(screen, texts);
    private readonly HashSet<QuestionId> _actedOn = [];
    private readonly HashSet<QuestionId> _inFull = [];
    private readonly Lock _gate = new();
    private TraySnapshot _snapshot = new();
    private QuestionId? _last;
    private bool _listSoon;
    private bool _hasListed;
    private int _typed;

    public string Help => string.Join(
        "  ",
        [.. Keys.Select(verb => $"{verb.Key} {texts.Of(verb.Verb)}"), $"g {texts.PassTo}", $"r {texts.Reread}", $"v {texts.List}", $"1 2 … ↑↓ {texts.Choose}"]);

    /// <summary>Those that are of use with what is on this desk.</summary>
    private static IEnumerable<VerbInfo> Keys { get; } = [.. Verbs.All.Where(verb => verb.Verb is not (ToastVerb.Reopen or ToastVerb.Take or ToastVerb.TakeOver))];

    /// <summary>Takes over how the desk stands, and tells what has left it by itself.</summary>
    public void Update(TraySnapshot snapshot)
    {
        lock (_gate)
        {
            _snapshot = snapshot;
            foreach (var gone in _list.Take(snapshot.Questions))
            {
                if (!_actedOn.Remove(gone.Id))
                    screen.WriteLines($"– {texts.Withdrawn}: {gone.Label}");
            }
            // Where toasts are held back the list is all there is to see after a start.
            var isHeld = snapshot.PausedUntil is not null || snapshot.QuietUntil is not null;
            if ((_listSoon || (isHeld && !_hasListed)) && snapshot.Questions.Count > 0)
            {
                (_listSoon, _hasListed) = (false, true);
                WriteList();
            }
            ShowChoice();
        }
    }

    public int NumberOf(ToastId toast)
    {
        lock (_gate)
            return _list.NumberOf(new QuestionId(toast.Value));
    }

    /// <summary>The toast of a question that never came to the desk, or has left it, is gone.</summary>
    public void Forget(ToastId toast)
    {
        lock (_gate)
            _list.Forget(new QuestionId(toast.Value));
    }

    /// <summary>Lists the questions as soon as it is known how the desk stands.</summary>
    public void ListSoon()
    {
        lock (_gate)
            _listSoon = true;
    }

    /// <summary>Whether somebody asked to read it in full; asked once.</summary>
    public bool IsWantedInFull(ToastId toast)
    {
        lock (_gate)
            return _inFull.Remove(new QuestionId(toast.Value));
    }

    public bool Press(ConsoleKeyInfo key)
    {
        lock (_gate)
        {
            var letter = KeyLetter.Of(key);
            var typed = _typed;
            _typed = 0;
            if (_words.IsOpen)
                Answer(_words.Take(key));
            else if (_prompt.IsOpen)
                Answer(_prompt.Take(letter));
            else if (key.Key is ConsoleKey.UpArrow or ConsoleKey.DownArrow)
                _list.Move(key.Key is ConsoleKey.UpArrow ? -1 : 1);
            else if (char.IsAsciiDigit(letter))
                Choose(typed, letter - '0');
            else if (letter == 'v')
                WriteList();
            else if (!Act(letter))
                return false;
            ShowChoice();
            return true;
        }
    }

    /// <summary>Digits typed one after the other make one number, as long as there is a question of it.</summary>
    private void Choose(int typed, int digit)
    {
        _typed = typed * 10 + digit;
        if (_list.Choose(_typed) || (_typed = digit) == 0 || _list.Choose(_typed))
            return;
        screen.WriteLines($"! {DesktopTexts.Format(texts.NoSuchQuestion, _typed)}");
        _typed = 0;
    }

    private bool Act(char key)
    {
        var verb = Keys.FirstOrDefault(verb => verb.Key == key);
        if (verb is null && key is not ('r' or 'g'))
            return false;
        if (verb is { Verb: ToastVerb.Undo } && _last is { } last)
        {
            screen.WriteLines($"→ {texts.Of(ToastVerb.Undo)}");
            commands.TryWrite(new TrayCommand.Respond(last, ToastVerb.Undo));
        }
        else if (_list.Chosen is not { } chosen)
        {
            screen.WriteLines($"! {texts.NoQuestions}");
        }
        else if (key == 'r')
        {
            _inFull.Add(chosen.Id);
            commands.TryWrite(new TrayCommand.ShowQuestion(chosen.Id));
        }
        else if (key == 'g')
        {
            _prompt.Open($"{texts.PassTo}, {Named(chosen)}", _snapshot.People.Select(person => new ChoicePrompt.Choice(
                person.Name, new TrayCommand.Respond(chosen.Id, ToastVerb.Pass) { To = person.Id })));
        }
        else
        {
            Do(chosen, verb!);
        }
        return true;
    }

    private void Do(TrayQuestion chosen, VerbInfo verb)
    {
        if (verb.Verb is ToastVerb.History)
        {
            commands.TryWrite(new TrayCommand.ShowHistory(chosen.Id));
            return;
        }
        if (verb.Verb is ToastVerb.Claim && chosen.Claimed)
        {
            screen.WriteLines($"! {texts.AlreadyYours}: {_list.NumberOf(chosen.Id)} {chosen.Label}");
            return;
        }
        switch (verb.Needs)
        {
            case VerbNeeds.Duration:
                var snoozes = SnoozeChoices.Before(chosen.SnoozeBefore, time.GetUtcNow());
                _prompt.Open($"{texts.Of(verb.Verb)}, {Named(chosen)}", snoozes.Select(snooze => new ChoicePrompt.Choice(
                    texts.Duration(snooze), new TrayCommand.Respond(chosen.Id, verb.Verb, snooze))));
                break;
            case VerbNeeds.Category:
                var none = new ChoicePrompt.Choice(texts.NoCategory, new TrayCommand.Respond(chosen.Id, verb.Verb));
                _prompt.Open($"{texts.Of(verb.Verb)}, {Named(chosen)}", _snapshot.Categories.Select(category => new ChoicePrompt.Choice(
                    category.Name, new TrayCommand.Respond(chosen.Id, verb.Verb, Category: category.Id))), none);
                break;
            case VerbNeeds.Text:
                _words.Open(
                    $"{texts.Of(verb.Verb)}, {Named(chosen)}",
                    words => new TrayCommand.Respond(chosen.Id, verb.Verb) { Text = words },
                    mayBeEmpty: verb.Verb is ToastVerb.Close);
                break;
            case VerbNeeds.Nothing or VerbNeeds.Person:
                Send(new TrayCommand.Respond(chosen.Id, verb.Verb), texts.Of(verb.Verb));
                break;
        }
    }

    private void Answer(ChoicePrompt.Choice? choice)
    {
        if (choice is null)
            screen.WriteLines($"– {texts.NothingDone}");
        else
            Send(choice.Command, $"{texts.Of(choice.Command.Verb)} ({choice.Name})");
    }

    private void Answer(TextPrompt.Outcome outcome)
    {
        if (outcome.IsLeft)
            screen.WriteLines($"– {texts.NothingDone}");
        else if (outcome.Command is { } command)
            Send(command, $"{texts.Of(command.Verb)}{(command.Text is null ? "" : $" ({PlainText.Line(command.Text, 60)})")}");
    }

    private void Send(TrayCommand.Respond command, string what)
    {
        var question = _list.Questions.FirstOrDefault(question => question.Id == command.Id);
        if (question is null)
        {
            screen.WriteLines($"! {texts.Withdrawn}");
            return;
        }
        if (command.Verb is ToastVerb.Pass or ToastVerb.Answered or ToastVerb.WrongCategory or ToastVerb.Close)
            _actedOn.Add(command.Id);
        if (Verbs.Of(command.Verb).Change is not null)
            _last = command.Id;
        screen.WriteLines($"→ {what}: {Named(question)}");
        commands.TryWrite(command);
    }

    private void WriteList() => screen.WriteLines(new QuestionTable(texts, time).Of(_list, _snapshot.Behind, screen.Width));

    private void ShowChoice()
    {
        if (!_words.IsOpen)
            screen.SetStatus(TerminalScreen.StatusPart.Toast, _list.Chosen is { } chosen ? $"▸ {Named(chosen)}" : "");
    }

    private string Named(TrayQuestion question) =>
        $"{_list.NumberOf(question.Id)}{(question.Claimed ? $" ({texts.Claimed})" : "")} {question.Label}";
}
