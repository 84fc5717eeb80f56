namespace Notifier.Text.Syllables;

/// <summary>What a sentence does.</summary>
internal enum SpeechAct
{
    Question,
    Command,
    Statement,

    /// <summary>Sounds like a question and asks nothing.</summary>
    RhetoricalQuestion,

    /// <summary>Sounds like a command and wants nothing done.</summary>
    RhetoricalCommand,

    /// <summary>Too short to tell.</summary>
    Fragment,

    /// <summary>Told by the voice alone.</summary>
    IntonationDependent,
}
