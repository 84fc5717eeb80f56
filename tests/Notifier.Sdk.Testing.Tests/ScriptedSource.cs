using System.Runtime.CompilerServices;

namespace Notifier.Sdk.Testing.Tests;

/// <summary>A channel of three posts whose cursor is the post's number, with one thing that may be done wrong.</summary>
internal sealed record ScriptedSource : IChannelSource
{
    public Func<SourceItem, SourceItem> Item { get; init; } = item => item;

    public Func<int, int> ResumeAt { get; init; } = number => number + 1;

    public bool HearsTheStop { get; init; } = true;

    public bool GoesOnForEver { get; init; }

    public Exception? Throws { get; init; }

    public async IAsyncEnumerable<SourceItem> ReadAsync(SourceContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = context.ResumeAfter is { } cursor ? ResumeAt(int.Parse(cursor.Value)) : 1;
        for (var i = first; i <= 3 || GoesOnForEver; i++)
        {
            if (i == 2 && Throws is not null)
                throw Throws;
            yield return Item(new SourceItem { Question = new Question { Id = $"{i}", Text = "아이폰" }, Cursor = new Cursor($"{i}") });
        }
        await Task.Delay(Timeout.InfiniteTimeSpan, HearsTheStop ? cancellationToken : CancellationToken.None);
    }
}
