using System.Globalization;
using Notifier.Core.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>
/// The seam behind a source: keeps of an item what can be kept. A question without a usable id is left out; a missing text is
/// an empty one; a cursor that cannot be stored is left out, so that a restart reads again from the one before.
/// </summary>
internal sealed class ItemCheck(ThrottledFaultLog faultLog, TimeProvider time)
{
    /// <summary>So many ids are remembered to tell when one comes again.</summary>
    private const int MostRecent = 2000;

    private const int LongestId = 512;
    private const int LongestCursor = 65_536;
    private const int LongestExcerpt = 200;

    private HashSet<string> _recent = [];
    private HashSet<string> _older = [];

    /// <summary>The item, or what can be kept of it; null when that is nothing.</summary>
    public SourceItem? Keep(SourceItem? item)
    {
        if (item is null)
        {
            faultLog.Drop("no item", "It yielded null instead of an item; the item is skipped");
            return null;
        }
        var question = item.Question is { } given ? Keep(given) : null;
        var cursor = item.Cursor is { } wanted ? Keep(wanted) : null;
        var deleted = item.DeletedId is { Length: > 0 and <= LongestId } id && Surrogates.AreWhole(id) ? id : null;
        if (question is null && cursor is null && deleted is null && (item.Question is not null || item.Cursor is not null || item.DeletedId is not null))
            return null;
        return ReferenceEquals(question, item.Question) && cursor == item.Cursor && deleted == item.DeletedId
            ? item
            : new SourceItem { Question = question, Cursor = cursor, DeletedId = deleted };
    }

    private Question? Keep(Question question)
    {
        if (string.IsNullOrEmpty(question.Id))
        {
            faultLog.Drop("no id", "It yielded a question without an id; the question is skipped");
            return null;
        }
        if (question.Id.Length > LongestId || !Surrogates.AreWhole(question.Id))
        {
            faultLog.Drop("unusable id", string.Create(CultureInfo.InvariantCulture,
                $"It yielded a question whose id has {question.Id.Length} characters or is no valid text, at most {LongestId} are allowed; the question is skipped"));
            return null;
        }
        NoteWhatIsLost(question);
        if (question.Text is not null)
            return question;
        faultLog.Drop("no text", $"It yielded a question whose text is null, id {question.Id}; it is kept with an empty text");
        return question with { Text = "" };
    }

    /// <summary>Names what is left out of a question that is kept.</summary>
    private void NoteWhatIsLost(Question question)
    {
        if (!question.IsEdited && IsRecent(question.Id))
            faultLog.Drop("id again", $"It yielded the id {question.Id} again; the board keeps the first question of an id");
        if (question.Text is { Length: > QuestionNormalizer.LongestText } text)
            faultLog.Drop("text cut", string.Create(CultureInfo.InvariantCulture,
                $"It yielded a text of {text.Length:N0} characters, id {question.Id}; the first {QuestionNormalizer.LongestText:N0} are kept"));
        if (question.Url is { } url && !QuestionNormalizer.IsWeb(url))
            faultLog.Drop("link left out", $"It yielded a link that is no absolute http or https address, or too long, id {question.Id}: {Excerpt(url.OriginalString)}; the question is kept without it");
        if (question.PostedAt is { } posted && !QuestionNormalizer.IsPlausible(posted, time.GetUtcNow()))
            faultLog.Drop("date left out", string.Create(CultureInfo.InvariantCulture,
                $"It yielded a question posted at {posted:u}, id {question.Id}; it is dated to its arrival"));
    }

    private bool IsRecent(string id)
    {
        if (_recent.Contains(id) || _older.Contains(id))
            return true;
        if (_recent.Count == MostRecent / 2)
            (_recent, _older) = ([], _recent);
        _recent.Add(id);
        return false;
    }

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…";

    private Cursor? Keep(Cursor cursor)
    {
        if (cursor.Value is { Length: <= LongestCursor } value && Surrogates.AreWhole(value))
            return cursor;
        faultLog.Drop("unusable cursor", string.Create(CultureInfo.InvariantCulture,
            $"It yielded a cursor that is null, no valid text or longer than {LongestCursor} characters ({cursor.Value?.Length ?? 0}); the stored cursor stays"));
        return null;
    }
}
