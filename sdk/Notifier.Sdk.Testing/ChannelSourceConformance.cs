namespace Notifier.Sdk.Testing;

/// <summary>The rules every <see cref="IChannelSource"/> keeps. Needs no test framework: call it from any.</summary>
public static class ChannelSourceConformance
{
    private const int LongestId = 512;
    private const int LongestCursor = 65_536;

    /// <summary>
    /// Reads a channel that holds a known number of posts from its beginning, then again from every cursor the source gave:
    /// ids are usable and unique, a restart goes on right after its cursor, and a cancelled source ends within 5 seconds.
    /// </summary>
    /// <param name="create">Makes a new source on the same channel; called once for every reading, and what it makes is disposed.</param>
    /// <param name="questions">How many questions the channel holds: at least 2, so that there is something to resume.</param>
    /// <param name="lookBack">How far back the first reading looks; one year by default.</param>
    /// <exception cref="ConformanceException">The first rule broken, with the value.</exception>
    /// <remarks>A source that polls should be given a <see cref="FakePluginHost"/> whose clock <see cref="ManualClock.SkipsDelays"/>.</remarks>
    public static async Task CheckAsync(Func<IChannelSource> create, int questions, TimeSpan? lookBack = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentOutOfRangeException.ThrowIfLessThan(questions, 2);
        var context = new SourceContext { LookBack = lookBack ?? TimeSpan.FromDays(365) };
        var items = await SourceReading.TakeAsync(create, context, questions);
        CheckItems(items);
        await CheckResumeAsync(create, context, items);
    }

    /// <summary>Holds items against the rules: usable and unique ids, texts, addresses and cursors.</summary>
    /// <param name="items">What a source yielded, in order.</param>
    /// <exception cref="ConformanceException">The first rule broken.</exception>
    public static void CheckItems(IReadOnlyList<SourceItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var seen = new HashSet<string>();
        foreach (var item in items)
        {
            Rule.Holds(item is not null, "The source yielded null in place of an item; an item without a question moves the cursor alone.");
            if (item.Question is { } question)
                CheckQuestion(question, seen);
            if (item.Cursor is { } cursor)
                CheckCursor(cursor);
        }
    }

    private static void CheckQuestion(Question question, HashSet<string> seen)
    {
        Rule.Holds(!string.IsNullOrEmpty(question.Id), "The source yielded a question without an id; the host skips it.");
        Rule.Holds(question.Id.Length <= LongestId, $"The id {Rule.Shown(question.Id)} is longer than {LongestId} characters; the host skips the question.");
        Rule.Holds(Rule.IsWellFormed(question.Id), "The source yielded an id with half of a surrogate pair; the host skips the question.");
        Rule.Holds(seen.Add(question.Id) || question.IsEdited, $"The id {Rule.Shown(question.Id)} came twice; the host takes the second post for the first.");
        Rule.Holds(question.Text is not null, $"The text of question {Rule.Shown(question.Id)} is null; a post without words has an empty text.");
        Rule.Holds(question.Author is not null, $"The author of question {Rule.Shown(question.Id)} is null; where the channel does not tell, leave it empty.");
        Rule.Holds(question.Channel is not null, $"The channel of question {Rule.Shown(question.Id)} is null; leave it empty, and the source's name is used.");
        Rule.Holds(question.Attachments.All(one => one?.Name is not null), $"An attachment of question {Rule.Shown(question.Id)} is null or has no name; give what the channel calls it.");
        Rule.Holds(question.Source is "", $"The source of question {Rule.Shown(question.Id)} is set; the host sets it, leave it empty.");
        Rule.Holds(question.Url is null or { IsAbsoluteUri: true, Scheme: "http" or "https" },
            $"The address of question {Rule.Shown(question.Id)} is not an absolute http or https address; the host drops it.");
    }

    private static void CheckCursor(Cursor cursor)
    {
        Rule.Holds(cursor.Value is not null, "The source yielded a cursor whose value is null; leave the cursor out instead.");
        Rule.Holds(cursor.Value.Length <= LongestCursor, $"A cursor has {cursor.Value.Length} characters, at most {LongestCursor} are stored.");
        Rule.Holds(Rule.IsWellFormed(cursor.Value), "The source yielded a cursor with half of a surrogate pair, which cannot be stored.");
    }

    private static async Task CheckResumeAsync(Func<IChannelSource> create, SourceContext context, IReadOnlyList<SourceItem> items)
    {
        Rule.Holds(items.Any(item => item.Cursor is not null), "The source yielded no cursor at all: every restart reads the whole channel again.");
        for (var i = 0; i < items.Count; i++)
        {
            var expected = items.Skip(i + 1).Select(item => item.Question?.Id).OfType<string>().ToList();
            if (items[i].Cursor is not { } cursor || expected.Count == 0)
                continue;
            var resumed = await SourceReading.TakeAsync(create, context with { ResumeAfter = cursor }, 1);
            var first = resumed.Select(item => item.Question?.Id).OfType<string>().First();
            Rule.Holds(first == expected[0],
                $"Resumed after the cursor {Rule.Shown(cursor.Value)}, the source went on with question {Rule.Shown(first)}; the next one is {Rule.Shown(expected[0])}.");
        }
    }
}
