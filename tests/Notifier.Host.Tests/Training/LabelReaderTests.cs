using System.IO.Compression;
using System.Text;
using Notifier.Host.Training;
using Notifier.Sdk;

namespace Notifier.Host.Tests.Training;

public sealed class LabelReaderTests : IDisposable
{
    private readonly FileInfo _file = new(Path.Combine(Path.GetTempPath(), $"labels-{Guid.NewGuid():N}.jsonl"));
    private readonly List<string> _complaints = [];

    [Fact]
    public void Reads_categories_with_title_and_body_around_the_text()
    {
        var post = Read("""{"id":"1","title":"제목","text":"글","body":"more","labels":{"categories":["a","b","a"]}}""").ShouldHaveSingleItem();
        post.Question.Id.ShouldBe("1");
        post.Question.Text.ShouldBe("제목\n글\nmore");
        post.Categories.ShouldBe([new CategoryId("a"), new CategoryId("b")]);
    }

    [Theory]
    [InlineData("\"isQuestion\":true", "question")]
    [InlineData("\"isQuestion\":true,\"isRequest\":true", "question")]
    [InlineData("\"isQuestion\":false,\"isRequest\":true", "request")]
    [InlineData("\"isQuestion\":false", "")]
    [InlineData("\"categories\":[],\"isQuestion\":true", "")]
    public void Reads_what_a_post_wants_where_no_categories_are_listed(string labels, string expected) =>
        string.Join(' ', Read($$$"""{"id":"1","text":"글","labels":{{{{labels}}}}}""").Single().Categories).ShouldBe(expected);

    [Fact]
    public void Text_is_brought_to_nfc() => Read("{\"id\":\"1\",\"text\":\"\u1112\u1161\u11AB\",\"labels\":{\"categories\":[]}}").Single().Question.Text.ShouldBe("한");

    [Theory]
    [InlineData("not json", "no JSON at character 2")]
    [InlineData("[]", "no JSON object")]
    [InlineData("""{"id":"1","labels":{}}""", "\"text\" is missing or empty")]
    [InlineData("""{"text":"t","labels":{"categories":"a"}}""", "labels.categories must be a list of ids, not \"a\"")]
    [InlineData("""{"text":"t","labels":{"isQuestion":1}}""", "labels.isQuestion must be true, false or null, not 1")]
    [InlineData("""{"text":"\ud800","labels":{"categories":[]}}""", "it holds half of a surrogate pair")]
    public void A_line_it_cannot_use_is_named_and_the_others_are_read(string line, string fault)
    {
        Read($"{line}\n{{\"id\":\"2\",\"text\":\"t\",\"labels\":{{\"categories\":[]}}}}").ShouldHaveSingleItem().Question.Id.ShouldBe("2");
        _complaints.ShouldBe([$"{_file.Name}(1): {fault}; the line is left out"]);
    }

    [Fact]
    public void A_post_nobody_has_labelled_is_no_fault()
    {
        Read("""{"id":"1","text":"t"}""" + "\n" + """{"id":"2","text":"t","labels":{"isQuestion":null}}""").ShouldBeEmpty();
        _complaints.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_without_end_is_left_out_and_the_next_one_is_read()
    {
        Read(new string('x', 3_000_000) + "\r\n" + """{"id":"2","text":"t","labels":{"categories":[]}}""" + "\r\n").ShouldHaveSingleItem().Question.Id.ShouldBe("2");
        _complaints.ShouldBe([$"{_file.Name}(1): the line has more than 1,000,000 characters; the line is left out"]);
    }

    [Fact]
    public void Reads_gzip()
    {
        using (var stream = new GZipStream(_file.Create(), CompressionMode.Compress))
            stream.Write(Encoding.UTF8.GetBytes("""{"id":"1","text":"t","labels":{"categories":["a"]}}"""));
        new LabelReader(_complaints.Add).Read(_file).ShouldHaveSingleItem();
    }

    private List<LabelledQuestion> Read(string lines)
    {
        File.WriteAllText(_file.FullName, lines);
        return [.. new LabelReader(_complaints.Add).Read(_file)];
    }

    public void Dispose() => _file.Delete();
}
