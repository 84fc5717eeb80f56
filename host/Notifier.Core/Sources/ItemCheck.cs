using System.Globalization;
using Notifier.Core.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Sources;

/// <summary>
/// The seam behind a source: keeps of an item what can be kept. A question without a usable id is left out; a missing text is
/// an empty one; a cursor that cannot be stored is left out, so that a restart reads again from the one before.
/// </summary>
internal static class ItemCheck
{
    private const int LongestId = 512;
    private const int LongestCursor = 65_536;

    /// <summary>The item, or what can be kept of it; null when that is nothing.</summary>
    public static SourceItem? Keep(SourceItem? item, FaultNotes notes)
    {
        if (item is null)
        {
            notes.Add("null item", "It yielded null instead of an item; the item is skipped");
            return null;
        }
        var question = item.Question is { } given ? Keep(given, notes) : null;
        var cursor = item.Cursor is { } wanted ? Keep(wanted, notes) : null;
        if (question is null && cursor is null && (item.Question is not null || item.Cursor is not null))
            return null;
        return ReferenceEquals(question, item.Question) && cursor == item.Cursor ? item : new SourceItem { Question = question, Cursor = cursor };
    }

    private static Question? Keep(Question question, FaultNotes notes)
    {
        if (string.IsNullOrEmpty(question.Id))
        {
            notes.Add("no id", "It yielded a question without an id; the question is skipped");
            return null;
        }
        if (question.Id.Length > LongestId || !WellFormed(question.Id))
        {
            notes.Add("bad id", string.Create(CultureInfo.InvariantCulture,
                $"It yielded a question whose id has {question.Id.Length} characters or is no valid text, at most {LongestId} are allowed; the question is skipped"));
            return null;
        }
        if (question.Text is not null)
            return question;
        notes.Add("no text", $"It yielded a question whose text is null, id {question.Id}; it is kept with an empty text");
        return question with { Text = "" };
    }

    private static Cursor? Keep(Cursor cursor, FaultNotes notes)
    {
        if (cursor.Value is { Length: <= LongestCursor } value && WellFormed(value))
            return cursor;
        notes.Add("bad cursor", string.Create(CultureInfo.InvariantCulture,
            $"It yielded a cursor that is null, no valid text or longer than {LongestCursor} characters ({cursor.Value?.Length ?? 0}); the stored cursor stays"));
        return null;
    }

    /// <summary>No half of a surrogate pair: such text would be stored as another one.</summary>
    private static bool WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
