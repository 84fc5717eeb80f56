using System.IO.Compression;
using System.Text;
using Notifier.Host.Backtest;

namespace Notifier.Host.Tests.Backtest;

public sealed class LabelFileTests : IDisposable
{
    private const string Posts = """
        {"id":"1","text":"아이폰","labels":{"categories":["iPhone"],"isQuestion":true,"direction":"inbound"}}
        {"id":22,"text":"a number is an id","labels":{"isQuestion":false,"direction":"outbound","needsAnswer":false}}

        {"id":"3","labels":{"isQuestion":null,"silverCategories":["iPhone"],"direction":"sideways"}}
        {"id":"4","text":"none"}
        {"id":"5","labels":["not","an","object"]}
        not json
        {"id":"\ud800","labels":{"isQuestion":true}}
        {"id":"1","labels":{"isQuestion":false}}
        {"id":"6","labels":{"categories":[]}}
        """;

    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Labels_are_read_by_id_and_lines_without_any_passed_over(bool compressed)
    {
        await WriteAsync(compressed);
        var labels = await LabelFile.ReadAsync(_path, TestContext.Current.CancellationToken);
        labels.Keys.Order().ShouldBe(["1", "22", "6"]);
        labels["1"].Categories.ShouldBe(["iPhone"]);
        labels["1"].IsQuestion.ShouldBe(true);
        labels["1"].Direction.ShouldBe(Direction.Inbound);
        labels["22"].ShouldBe(new PostLabels(null, false, Direction.Outbound, NeedsAnswer: false));
        labels["6"].Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_machine_guessed_is_no_label()
    {
        await File.WriteAllTextAsync(_path, """{"id":"1","labels":{"silverCategories":["iPhone"]}}""", TestContext.Current.CancellationToken);
        (await LabelFile.ReadAsync(_path, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    public void Dispose() => File.Delete(_path);

    private async Task WriteAsync(bool compressed)
    {
        await using var file = File.Create(_path);
        await using var stream = compressed ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Posts));
    }
}
