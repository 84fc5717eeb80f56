namespace Notifier.Sdk.Testing.Tests;

public class ChannelSourceConformanceTests
{
    [Fact]
    public async Task A_source_that_keeps_the_rules_passes() => await ChannelSourceConformance.CheckAsync(() => new ScriptedSource(), 3);

    [Fact]
    public async Task A_source_without_a_cursor_is_named() => (await BrokenAsync(item => item with { Cursor = null })).ShouldContain("no cursor at all");

    [Fact]
    public async Task An_id_that_comes_twice_is_named() => (await BrokenAsync(With(q => q with { Id = "same" }))).ShouldContain("\"same\" came twice");

    [Fact]
    public async Task An_empty_id_is_named() => (await BrokenAsync(With(q => q with { Id = "" }))).ShouldContain("without an id");

    [Fact]
    public async Task An_id_that_is_too_long_is_named() =>
        (await BrokenAsync(With(q => q with { Id = q.Id + new string('가', 512) }))).ShouldContain("longer than 512");

    [Fact]
    public async Task Half_a_surrogate_pair_in_an_id_is_named() =>
        (await BrokenAsync(With(q => q with { Id = q.Id + "\ud83d" }))).ShouldContain("half of a surrogate pair");

    [Fact]
    public async Task A_text_that_is_null_is_named() => (await BrokenAsync(With(q => q with { Text = null! }))).ShouldContain("text of question \"1\" is null");

    [Fact]
    public async Task An_address_nobody_can_open_is_named() =>
        (await BrokenAsync(With(q => q with { Url = new Uri("javascript:alert(1)") }))).ShouldContain("http or https");

    [Fact]
    public async Task A_cursor_that_cannot_be_stored_is_named() =>
        (await BrokenAsync(item => item with { Cursor = new Cursor(new string('1', 65_537)) })).ShouldContain("65537 characters");

    [Fact]
    public async Task A_source_that_resumes_at_its_cursor_instead_of_after_it_is_named() =>
        (await BrokenAsync(new ScriptedSource { ResumeAt = number => number })).ShouldContain("went on with question \"1\"; the next one is \"2\"");

    [Fact]
    public async Task A_source_that_loses_a_post_when_it_resumes_is_named() =>
        (await BrokenAsync(new ScriptedSource { ResumeAt = number => Math.Min(3, number + 2) })).ShouldContain("went on with question \"3\"");

    [Fact]
    public async Task A_source_that_does_not_hear_the_stop_is_named() =>
        (await BrokenAsync(new ScriptedSource { HearsTheStop = false })).ShouldContain("did not end within 5 seconds");

    [Fact]
    public async Task A_source_that_yields_on_after_the_stop_is_named() =>
        (await BrokenAsync(new ScriptedSource { GoesOnForEver = true })).ShouldContain("did not end within 5 seconds");

    [Fact]
    public async Task A_time_out_of_its_own_is_not_taken_for_the_stop() =>
        (await BrokenAsync(new ScriptedSource { Throws = new TaskCanceledException("no answer") })).ShouldContain("TaskCanceledException: no answer");

    [Fact]
    public async Task A_source_that_throws_is_named() =>
        (await BrokenAsync(new ScriptedSource { Throws = new InvalidOperationException("no channel") })).ShouldContain("InvalidOperationException: no channel");

    private static Func<SourceItem, SourceItem> With(Func<Question, Question> change) => item => item with { Question = change(item.Question!) };

    private static Task<string> BrokenAsync(Func<SourceItem, SourceItem> item) => BrokenAsync(new ScriptedSource { Item = item });

    private static async Task<string> BrokenAsync(ScriptedSource source) =>
        (await Should.ThrowAsync<ConformanceException>(() => ChannelSourceConformance.CheckAsync(() => source with { }, 3))).Message;
}
