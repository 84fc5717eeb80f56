using Notifier.Core.Plugins;
using Notifier.Core.Tests.Faults;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Sources;

/// <summary>What the host leaves out of a post is said once to the plugin's author, and counted.</summary>
public sealed class DropTests : TwoSources
{
    public static TheoryData<string, string, string> Drops => new()
    {
        { "id again", "again", "It yielded the id again again; the board keeps the first question of an id" },
        { "link left out", "link", "It yielded a link that is no absolute http or https address, or too long, id link: javascript:alert(1); the question is kept without it" },
        { "date left out", "date", "It yielded a question posted at 9999-12-31 23:59:59Z, id date; it is dated to its arrival" },
        { "text cut", "text", "It yielded a text of 100,000,000 characters, id text; the first 100,000 are kept" },
    };

    [Theory]
    [MemberData(nameof(Drops))]
    public async Task It_is_one_line_in_the_log_and_a_number_in_status(string kind, string id, string line)
    {
        var question = new Question { Id = id, Text = id == "text" ? new string('가', 100_000_000) : "아이폰4는 언제 나오나요?" };
        question = id switch
        {
            "link" => question with { Url = new Uri("javascript:alert(1)") },
            "date" => question with { PostedAt = DateTimeOffset.MaxValue },
            _ => question,
        };
        var yields = id == "again" ? 4 : 3;
        _bench.Registry.Source(Bad, (_, ct) => Streams.Quiet(ct, [.. Enumerable.Range(0, yields).Select(n => new SourceItem
        {
            Question = id == "again" ? question : question with { Id = n == 0 ? id : $"{id} {n}" },
        })]));

        await StartAsync();
        await _bench.Time.PassAsync(Linger, _bench.Intake.TakenAsync("bad", yields));

        var status = await _bench.UntilAsync("bad", PluginState.Active);
        status = _bench.Status.Snapshot.Single(one => one.Id == status.Id);
        status.Detail.ShouldBe($"see the log: {kind} (3)");
        _bench.Log.Of("test.bad 1.0.0").Where(said => said.Contains("It yielded")).ShouldHaveSingleItem().ShouldContain(line);
    }
}
