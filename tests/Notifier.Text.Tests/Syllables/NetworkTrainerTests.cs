using Notifier.Text.Syllables;
using Notifier.Text.Training;

namespace Notifier.Text.Tests.Syllables;

public sealed class NetworkTrainerTests
{
    private static readonly string[] Things = ["비가", "눈이", "기차가", "버스가", "친구가", "새 폰이", "누나가", "택배가", "전화가", "소식이"];
    private static readonly string[] Days = ["오늘", "내일", "어제", "벌써", "아직", "다시", "곧", "지금", "드디어", "요즘"];

    /// <summary>The same words, and an ending that asks or does not.</summary>
    private static readonly Sentence[] Sentences =
    [
        .. from thing in Things
           from day in Days
           from act in new[] { SpeechAct.Question, SpeechAct.Statement }
           let text = $"{day} {thing} {(act is SpeechAct.Question ? "오니" : "온다")}"
           select new Sentence(text, text, act),
    ];

    [Fact]
    public void Learns_from_some_sentences_what_others_do_and_the_same_every_time()
    {
        var examples = Sentences.Where((_, i) => i % 10 < 8).ToArray();
        var unseen = Sentences.Except(examples).ToArray();
        var network = NetworkTrainer.Train(examples);
        Evaluation.AccuracyOf(network, unseen).ShouldBe(1);
        NetworkTrainer.Train(examples).Voices.SelectMany(v => v.All).SelectMany(w => w)
            .ShouldBe(network.Voices.SelectMany(v => v.All).SelectMany(w => w));
    }
}
