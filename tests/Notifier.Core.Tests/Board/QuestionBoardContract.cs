using System.Text.Json;
using System.Text.Json.Serialization;
using Notifier.Core.Board;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

/// <summary>What every board promises. A kind of board is tested by deriving from this class.</summary>
public abstract partial class QuestionBoardContract : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Canonical = new() { Converters = { new Instants() } };

    private IQuestionBoard _board = null!;

    private protected IQuestionBoard Board => _board;

    /// <summary>Opens the test's own board, empty at first; called again after it was disposed.</summary>
    private protected abstract Task<IQuestionBoard> OpenAsync();

    public async ValueTask InitializeAsync() => _board = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task ReopenAsync()
    {
        await _board.DisposeAsync();
        _board = await OpenAsync();
    }

    private protected Task<IReadOnlyList<BoardQuestion>> AcceptAsync(params IReadOnlyList<BoardQuestion> arrivals) =>
        Board.AcceptAsync(Sample.Source, arrivals, null, default);

    private protected async Task<BoardQuestion> AcceptOneAsync(string nativeId = "1") =>
        (await AcceptAsync(Sample.Question(nativeId))).Single();

    private protected async Task<ChangeOutcome> TryChangeAsync(BoardQuestion seen, BoardChange change) =>
        (await Board.ChangeAsync([new ChangeRequest(seen.Id, seen.Revision, change)], default)).Single();

    private protected async Task<BoardQuestion> ChangeAsync(BoardQuestion seen, params BoardChange[] changes)
    {
        foreach (var change in changes)
        {
            var outcome = await TryChangeAsync(seen, change);
            outcome.Refusal.ShouldBeNull();
            seen = outcome.Question.ShouldNotBeNull();
        }
        return seen;
    }

    private protected async Task<IReadOnlyList<string>> ListedAsync(params QuestionState[] states) =>
        [.. (await Board.ListAsync(states, int.MaxValue, default)).Select(q => q.Question.Id)];

    /// <summary>Records compare their lists by reference; this compares everything by content.</summary>
    private protected static void ShouldBeSame(BoardQuestion? actual, BoardQuestion expected) => Text(actual).ShouldBe(Text(expected));

    private static string Text(BoardQuestion? question) => JsonSerializer.Serialize(question, Canonical);

    private sealed class Instants : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.UtcTicks);
    }
}
