namespace Notifier.Plugins.Keyword.Engine;

/// <summary>What must hold for the text beside a match.</summary>
internal enum EdgeRule : byte
{
    /// <summary>Anything may stand there.</summary>
    None,

    /// <summary>No letter.</summary>
    NoLetter,

    /// <summary>No letter but the s of a plural.</summary>
    NoLetterButPlural,

    /// <summary>No letter, and no sign that makes one letter a part of something else: C#, R&amp;D, I'm.</summary>
    LoneLetter,

    /// <summary>No digit.</summary>
    NoDigit,

    /// <summary>No Hangul syllable.</summary>
    NoHangul,

    /// <summary>No Hangul syllable, or a particle and then none.</summary>
    ParticleOnly,

    /// <summary>Neither letter nor digit.</summary>
    NoWord,
}
