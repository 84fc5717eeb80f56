namespace UnspeakableOptions;

/// <summary>Cannot be constructed, and nobody can say why.</summary>
public sealed class SpeechlessOptions
{
    public string Account { get; set; } = Read();

    private static string Read() => throw new UnspeakableException();

    private sealed class UnspeakableException : Exception
    {
        public override string Message => throw new InvalidOperationException("unspeakable");

        public override string ToString() => throw new InvalidOperationException("unspeakable");
    }
}
