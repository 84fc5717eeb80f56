using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Syllables;

public sealed class SentenceReaderTests
{
    private readonly SentenceReader _reader = new(new Alphabet($"{Alphabet.Begin}{Alphabet.End} a폰"));
    private readonly TokenList _tokens = new();

    [Theory]
    [InlineData("언제  나와?", "언제 나와")]
    [InlineData("@brand 언제 나와 https://t.co/x", "언제 나와")]
    [InlineData("A폰 언제", "a폰 언제")]
    [InlineData("...언제!!", "언제")]
    [InlineData("é폰", "\0폰")]
    public void Reads_the_words_of_one_sentence(string text, string expected)
    {
        Read(text).ShouldBeTrue();
        new string(_reader.Characters).ShouldBe(Alphabet.Begin + expected + Alphabet.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("@brand https://t.co/x")]
    [InlineData("언제 나와? 궁금해")]
    [InlineData("한 줄\n두 줄")]
    public void Leaves_alone_what_is_not_one_sentence(string text) => Read(text).ShouldBeFalse();

    [Fact]
    public void Leaves_a_long_sentence_alone()
    {
        Read(new string('가', SentenceReader.Longest - 1)).ShouldBeTrue();
        Read(new string('가', SentenceReader.Longest)).ShouldBeFalse();
    }

    private bool Read(string text)
    {
        _tokens.Fill(text);
        return _reader.Read(_tokens);
    }
}
