namespace Notifier.Text.Syllables;

/// <summary>
/// Tells what a sentence does, by the mean of several voices: each has learned the same from another start, and errs elsewhere.
/// Owned by one thread at a time.
/// </summary>
internal sealed class SyllableNetwork(Alphabet alphabet, IReadOnlyList<NetworkWeights> voices)
{
    private readonly Voice[] _voices = [.. voices.Select(weights => new Voice(alphabet, weights))];
    private readonly float[] _acts = new float[NetworkWeights.Acts];
    private readonly float[] _act = new float[NetworkWeights.Acts];

    /// <summary>The characters it knows.</summary>
    public Alphabet Alphabet => alphabet;

    /// <summary>What each voice has learned.</summary>
    public IReadOnlyList<NetworkWeights> Voices => voices;

    /// <summary>What speaks for each <see cref="SpeechAct"/> in the sentence scored last, up to a constant that is the same for all.</summary>
    public ReadOnlySpan<float> Acts => _acts;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">As a <see cref="SentenceReader"/> reads it.</param>
    public void Score(ReadOnlySpan<char> sentence)
    {
        Array.Clear(_acts);
        foreach (var voice in _voices)
        {
            voice.Score(sentence, _act);
            Vectors.AddScaled(_acts, _act, 1f / _voices.Length);
        }
    }

    /// <summary>The log-odds of an act in the sentence scored last, if it is one that can be told by reading.</summary>
    public float LogOddsOf(SpeechAct act)
    {
        var others = 0f;
        for (var other = SpeechAct.Question; other <= SpeechAct.RhetoricalCommand; other++)
        {
            if (other != act)
                others += MathF.Exp(_acts[(int)other] - _acts[(int)act]);
        }

        return -MathF.Log(others);
    }
}
