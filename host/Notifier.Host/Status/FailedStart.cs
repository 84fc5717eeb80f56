using System.Globalization;

namespace Notifier.Host.Status;

/// <summary>Why the last start came to nothing, kept for <c>notifier status</c>: who started it at log-on saw no message.</summary>
/// <param name="At">When.</param>
/// <param name="Why">In one line.</param>
internal sealed record FailedStart(DateTimeOffset At, string Why)
{
    private const int Longest = 2000;

    /// <summary>Does not throw: a start that failed has something to say already.</summary>
    public void Keep(NotifierHome home)
    {
        try
        {
            File.WriteAllText(PathIn(home), $"{At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)} {Why.ReplaceLineEndings(" ")}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The person at the terminal has been told.
        }
    }

    /// <summary>A start succeeded.</summary>
    public static void Forget(NotifierHome home) => File.Delete(PathIn(home));

    /// <returns>Null when the last start went well, or there was none.</returns>
    public static FailedStart? Read(NotifierHome home)
    {
        try
        {
            var words = File.ReadAllText(PathIn(home)).Split(' ', 2);
            return words.Length == 2 && DateTimeOffset.TryParse(words[0], CultureInfo.InvariantCulture, out var at)
                ? new FailedStart(at, words[1].Length > Longest ? words[1][..Longest] : words[1])
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PathIn(NotifierHome home) => Path.Combine(home.State, "failed-start");
}
