using Notifier.Text.Syllables;

namespace Notifier.Text.Tests.Syllables;

public sealed class SyllableNetworkTests
{
    private static readonly SyllableNetwork Network = Networks.Random(voices: 2);

    [Theory]
    [InlineData("언제 나와")]
    [InlineData("응")]
    [InlineData("오늘 날씨 좋다 abc 12 뷁뷁")]
    public void Scores_what_the_definition_says(string text)
    {
        var sentence = Networks.Read(Network.Alphabet, text);
        Network.Score(sentence);
        var expected = new double[NetworkWeights.Acts];
        foreach (var voice in Network.Voices)
        {
            var acts = SlowVoice.Score(Network.Alphabet, voice, sentence);
            for (var a = 0; a < acts.Length; a++)
                expected[a] += acts[a] / Network.Voices.Count;
        }

        for (var a = 0; a < expected.Length; a++)
            Network.Acts[a].ShouldBe((float)expected[a], 1e-3f);
    }

    [Fact]
    public void A_sentence_scores_the_same_whatever_was_read_before_it()
    {
        var sentence = Networks.Read(Network.Alphabet, "언제 나와");
        Network.Score(sentence);
        var first = Network.Acts.ToArray();
        for (var syllable = '가'; syllable < '가' + 3_000; syllable += (char)30)
            Network.Score(Networks.Read(Network.Alphabet, new string([.. Enumerable.Range(syllable, 30).Select(c => (char)c)])));
        Network.Score(sentence);
        Network.Acts.ToArray().ShouldBe(first);
    }

    [Fact]
    public void The_log_odds_of_the_acts_that_can_be_read_leave_out_the_others()
    {
        Network.Score(Networks.Read(Network.Alphabet, "언제 나와"));
        var readable = Enum.GetValues<SpeechAct>().Where(act => act <= SpeechAct.RhetoricalCommand);
        readable.Sum(act => 1 / (1 + Math.Exp(-Network.LogOddsOf(act)))).ShouldBe(1, 1e-4);
    }
}
