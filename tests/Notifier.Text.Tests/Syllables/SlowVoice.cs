using Notifier.Text.Syllables;

namespace Notifier.Text.Tests.Syllables;

/// <summary>A voice as it is defined: every filter laid over every place, nothing kept and nothing joined.</summary>
internal static class SlowVoice
{
    public static double[] Score(Alphabet alphabet, NetworkWeights weights, char[] sentence)
    {
        var embedded = Array.ConvertAll(sentence, c => Embed(alphabet, weights, c));
        var findings = new double[Window.AllFindings];
        foreach (var window in Window.All)
        {
            for (var filter = 0; filter < window.Filters; filter++)
            {
                for (var at = 2 - window.Places; at <= sentence.Length - 2; at++)
                {
                    var sum = Filter(weights, window, filter, embedded, at);
                    Keep(findings, window.FirstFilter + filter, sum);
                    if (at > sentence.Length - 2 - 5)
                        Keep(findings, Window.AllFilters + window.FirstFilter + filter, sum);
                }
            }
        }

        var hidden = Layer(findings, NetworkWeights.HiddenUnits, (f, h) => weights.Hidden[f * NetworkWeights.HiddenUnits + h], weights.HiddenBias);
        hidden = Array.ConvertAll(hidden, unit => Math.Max(unit, 0));
        return Layer(hidden, NetworkWeights.Acts, (h, a) => weights.Output[a * NetworkWeights.HiddenUnits + h], weights.OutputBias);
    }

    private static double[] Embed(Alphabet alphabet, NetworkWeights weights, char character)
    {
        var row = new double[NetworkWeights.Width];
        var letters = Alphabet.IsSyllable(character) ? Alphabet.LettersOf(character) : default((int Initial, int Vowel, int Final)?);
        for (var d = 0; d < row.Length; d++)
        {
            row[d] = weights.Characters[alphabet.NumberOf(character) * NetworkWeights.Width + d];
            if (letters is { } l)
                row[d] += new[] { l.Initial, l.Vowel, l.Final }.Sum(letter => (double)weights.Letters[letter * NetworkWeights.Width + d]);
        }

        return row;
    }

    private static double Filter(NetworkWeights weights, in Window window, int filter, double[][] embedded, int at)
    {
        double sum = weights.Filters[window.FirstFilter + filter];
        for (var place = 0; place < window.Places; place++)
        {
            for (var d = 0; d < NetworkWeights.Width && at + place >= 0 && at + place < embedded.Length; d++)
                sum += embedded[at + place][d] * weights.Windows[d * Window.AllProducts + window.FirstProduct + place * window.Filters + filter];
        }

        return sum;
    }

    private static void Keep(double[] findings, int index, double sum) => findings[index] = Math.Max(findings[index], sum);

    private static double[] Layer(double[] from, int units, Func<int, int, float> weight, float[] bias) =>
        [.. Enumerable.Range(0, units).Select(unit => bias[unit] + from.Select((x, i) => x * weight(i, unit)).Sum())];
}
