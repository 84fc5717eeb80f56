using Notifier.Text.Syllables;
using Notifier.Text.Tokens;

namespace Notifier.Text.Tests.Syllables;

public sealed class SyllableNetworkTests
{
    private readonly SyllableNetwork _network = Networks.Random(voices: 2);

    [Theory]
    [InlineData("가")]
    [InlineData("가나 다라")]
    [InlineData("가나다라 똠방각하 a가 없던글자 가나다라가나다라")]
    public void Agrees_with_sums_written_out(string text)
    {
        var sentence = Read(text);
        _network.Score(sentence);
        for (var act = 0; act < NetworkWeights.Acts; act++)
            ((double)_network.Acts[act]).ShouldBe(_network.Voices.Average(voice => Reference(voice, sentence)[act]), 1e-2);
    }

    [Fact]
    public void A_sentence_scores_the_same_after_more_characters_than_the_cache_holds()
    {
        var sentence = Read("가나다라");
        _network.Score(sentence);
        var before = _network.Acts.ToArray();
        for (var c = '가'; c < '가' + 3 * ProductCache.Slots; c += (char)10)
            _network.Score(Read(string.Concat(Enumerable.Range(c, 10).Select(i => (char)i))));
        _network.Score(sentence);
        _network.Acts.ToArray().ShouldBe(before);
    }

    [Theory]
    [InlineData("가나? 다라")]
    [InlineData("가나. 다라")]
    [InlineData("@user https://example.org")]
    [InlineData("")]
    public void Anything_but_one_sentence_is_left_alone(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void Marks_names_and_links_are_no_part_of_a_sentence() => Read("@user 가나,  다라?").ShouldBe(Read("가나 다라"));

    private static char[] Read(string text)
    {
        var tokens = new TokenList();
        tokens.Fill(text);
        var reader = new SentenceReader(Networks.Alphabet);
        return reader.Read(tokens) ? reader.Characters.ToArray() : [];
    }

    private static double[] Reference(NetworkWeights weights, char[] sentence)
    {
        var embedded = Array.ConvertAll(sentence, c => Embed(weights, c));
        var findings = new double[Window.AllFindings];
        foreach (var window in Window.All)
        {
            for (var f = 0; f < window.Filters; f++)
            {
                for (var at = 2 - window.Places; at <= sentence.Length - 2; at++)
                {
                    double sum = weights.Filters[window.FirstFilter + f];
                    for (var place = 0; place < window.Places; place++)
                    {
                        for (var d = 0; d < NetworkWeights.Width && at + place >= 0 && at + place < sentence.Length; d++)
                            sum += embedded[at + place][d] * weights.Windows[d * Window.AllProducts + window.FirstProduct + place * window.Filters + f];
                    }

                    var (anywhere, ending) = (window.FirstFilter + f, Window.AllFilters + window.FirstFilter + f);
                    findings[anywhere] = Math.Max(findings[anywhere], sum);
                    if (at > sentence.Length - 7)
                        findings[ending] = Math.Max(findings[ending], sum);
                }
            }
        }

        var hidden = Enumerable.Range(0, NetworkWeights.HiddenUnits)
            .Select(h => Math.Max(0, weights.HiddenBias[h] + findings.Select((x, i) => x * weights.Hidden[i * NetworkWeights.HiddenUnits + h]).Sum())).ToArray();
        return [.. Enumerable.Range(0, NetworkWeights.Acts)
            .Select(a => weights.OutputBias[a] + hidden.Select((x, h) => x * weights.Output[a * NetworkWeights.HiddenUnits + h]).Sum())];
    }

    private static float[] Embed(NetworkWeights weights, char character)
    {
        List<float[]> rows = [weights.Characters.Chunk(NetworkWeights.Width).ElementAt(Networks.Alphabet.NumberOf(character))];
        if (Alphabet.IsSyllable(character))
        {
            var number = character - '가';
            foreach (var letter in (int[])[number / 588, 19 + number % 588 / 28, 40 + number % 28])
                rows.Add(weights.Letters.Chunk(NetworkWeights.Width).ElementAt(letter));
        }

        return [.. Enumerable.Range(0, NetworkWeights.Width).Select(d => rows.Sum(row => row[d]))];
    }
}
