using System.Globalization;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Alerts;

/// <summary>What toasts say. Pure.</summary>
internal sealed class ToastComposer(NotifierPlan plan, AlertTexts texts, DateTimeOffset now)
{
    public static readonly ToastId Digest = new("digest");
    public static readonly ToastId Notice = new("notice");
    public static readonly ToastId Trouble = new("trouble");

    private const int TitleLimit = 120;
    private const int BodyLimit = Toast.LongestBody;
    private const int NameLimit = 60;
    private const int WhyLimit = 240;
    private const int LabelLimit = 80;
    private const int ListedQuestions = 8;
    private const int NamedOthers = 2;
    private const int MostButtons = 5;

    public static readonly ToastId History = new("history");

    public static ToastId IdOf(QuestionId question) => new(question.Value);

    /// <summary>A question's own toast.</summary>
    public Toast Of(BoardQuestion question)
    {
        var body = PlainText.Block(question.Text, BodyLimit);
        var matches = MatchesOf(question.Classification);
        return new Toast
        {
            Id = IdOf(question.Id),
            Title = PlainText.Line(TitleOf(question), TitleLimit),
            Body = body.Text,
            Attribution = PlainText.Line(AttributionOf(question, matches), Toast.LongestAttribution),
            Highlights = question.Conversation?.Newest is null ? body.Map(matches.SelectMany(match => match.Spans)) : [],
            Url = Verbs.LinkOf(question),
            At = question.Question.PostedAt ?? question.ArrivedAt,
            Verbs = VerbsOf(question),
            Snoozes = SnoozeChoices.Before(AlertSchedule.SnoozeEndOf(question), now),
            Categories = [.. Choices().Where(choice => choice.Id != question.Classification.Category)],
            Urgent = AlertSchedule.IsNearLimit(question, now),
        };
    }

    /// <summary>One toast for many questions.</summary>
    /// <param name="due">Those it is raised for, oldest first; not empty.</param>
    /// <param name="behind">How many more wait behind them.</param>
    /// <param name="open">How many are offered to or claimed by the person.</param>
    /// <param name="near">How many of them are near their limit.</param>
    public Toast DigestOf(IReadOnlyList<BoardQuestion> due, int behind, int open, int near)
    {
        var lines = due.Take(ListedQuestions).Select(LabelOf).ToList();
        if (due.Count + behind > lines.Count)
            lines.Add(texts.MoreQuestions(due.Count + behind - lines.Count));
        return new Toast
        {
            Id = Digest,
            Title = texts.Digest(open, near),
            Body = string.Join('\n', lines),
            Attribution = texts.For(PlainText.Line(plan.Me.Name, LabelLimit)),
            At = now,
            Verbs = [ToastVerb.Open],
            Urgent = near > 0,
        };
    }

    /// <summary>Tells why what a person wanted did not happen.</summary>
    public Toast NoticeOf(string why, BoardQuestion? question) => new()
    {
        Id = Notice,
        Title = texts.NotDone,
        Body = PlainText.Block(why, BodyLimit).Text,
        Attribution = question is null ? "" : LabelOf(question),
        At = now,
    };

    /// <summary>Tells what became of a question so far.</summary>
    public Toast HistoryOf(BoardQuestion question, string history) => new()
    {
        Id = History,
        Title = texts.HistoryOf(LabelOf(question)),
        Body = history,
        At = now,
    };

    /// <summary>Tells that a part of the notifier itself has stopped.</summary>
    public Toast TroubleOf(string what) => NoticeOf(what, null) with { Id = Trouble, Title = texts.Trouble, Urgent = true };

    /// <summary>What a question may be: every category but the topics, as in plugins.json.</summary>
    public IEnumerable<CategoryChoice> Choices() =>
        plan.Categories.Values.Where(category => category.Use is not CategoryUse.Topic)
            .Select(category => new CategoryChoice(category.Id, PlainText.Line(category.Name, LabelLimit)));

    /// <summary>Category, author and the beginning of the text on one line.</summary>
    public string LabelOf(BoardQuestion question)
    {
        var author = AuthorName.Quote(question.Question.Author);
        var text = PlainText.Line(question.Text, LabelLimit);
        return PlainText.Line($"{CategoryOf(question)} · {(author.Length > 0 ? author + ": " : "")}{text}", LabelLimit);
    }

    /// <summary>As many of the most important as a toast has room for, and the way to the post.</summary>
    private IReadOnlyList<ToastVerb> VerbsOf(BoardQuestion question)
    {
        var useful = Verbs.For(question, plan.Me.Id).Select(verb => verb.Verb).ToList();
        var hasLink = useful.Contains(ToastVerb.Open);
        var buttons = useful.Where(verb => verb < ToastVerb.Close).Take(hasLink ? MostButtons - 1 : MostButtons);
        return hasLink ? [.. buttons, ToastVerb.Open] : [.. buttons];
    }

    private string TitleOf(BoardQuestion question)
    {
        var about = question.Classification.Topic is { } topic ? $"{CategoryOf(question)} · {NameOf(topic)}" : CategoryOf(question);
        var title = $"{about} — {ChannelOf(question.Question)}";
        if (question.Conversation is { Posts: > 1 and var posts })
            title = $"{title} · {texts.Message(posts)}";
        if (question.StillAskedAt is not null)
            title = $"{texts.StillYours} · {title}";
        if (!AlertSchedule.IsNearLimit(question, now))
            return title;
        var left = question.Promise!.AnswerBy - now;
        var urgency = left > TimeSpan.Zero ? texts.DueIn((int)Math.Ceiling(left.TotalMinutes)) : texts.Overdue((int)-left.TotalMinutes);
        return $"{urgency} · {title}";
    }

    private string CategoryOf(BoardQuestion question) =>
        question.Classification.Category is { } category ? NameOf(category) : texts.Unmatched;

    private string NameOf(CategoryId id) => plan.Categories.TryGetValue(id, out var category) ? category.Name : id.Value;

    private string ChannelOf(Question post)
    {
        var name = SourceName(post.Source);
        return name == post.Source && post.Channel.Length > 0 ? post.Channel : name;
    }

    private string SourceName(string id) => plan.Sources.FirstOrDefault(source => source.Id.Value == id)?.Name ?? id;

    private string AttributionOf(BoardQuestion question, IReadOnlyList<FilterMatch> matches)
    {
        var parts = new List<string>();
        if (AuthorName.Quote(question.Question.Author) is { Length: > 0 } author)
            parts.Add(author);
        if (question.Holder is { } holder)
            parts.Add(texts.For(PlainText.Line(plan.Roster.NameOf(holder), NameLimit)));
        if (question.Conversation is { AlsoOn: [_, ..] others })
            parts.Add(texts.AlsoOn(PlainText.Line(string.Join(", ", others.Select(SourceName)), NameLimit)));
        if (question.Note is { } note)
            parts.Add(texts.NoteOf(PlainText.Line(plan.Roster.NameOf(note.By), NameLimit), PlainText.Line(note.Text, WhyLimit)));
        if (question.Classification.CorrectedBy is { } colleague)
            parts.Add(texts.CorrectedBy(plan.Roster.NameOf(colleague)));
        else if (matches is [var best, ..])
            parts.Add(texts.Why(string.Create(CultureInfo.InvariantCulture, $"{PlainText.Line(best.Why, WhyLimit)} ({best.Score:0.00})")));
        else if (question.Classification.Category is null)
            parts.Add(texts.NoMatch(PlainText.Line(string.Join(", ", question.Classification.Silent), NameLimit)));
        var before = question.Candidates.TakeWhile(candidate => candidate.Id != question.Holder).ToList();
        if (before.Count > 0)
            parts.Add(texts.NotOthers(string.Join(", ", WhyNot(before))));
        return string.Join(" · ", parts);
    }

    private IEnumerable<string> WhyNot(List<Candidate> others)
    {
        foreach (var other in others.Take(NamedOthers))
            yield return PlainText.Line($"{plan.Roster.NameOf(other.Id)} ({texts.Standing(other)})", 2 * NameLimit);
        if (others.Count > NamedOthers)
            yield return texts.MorePeople(others.Count - NamedOthers);
    }

    /// <summary>The matches that decided: of the category first, then of the topic.</summary>
    private static IReadOnlyList<FilterMatch> MatchesOf(Classification classification) =>
        [.. classification.Matches.Where(match => match.Category == classification.Category),
         .. classification.Matches.Where(match => match.Category == classification.Topic)];
}
