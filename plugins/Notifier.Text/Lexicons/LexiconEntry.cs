namespace Notifier.Text.Lexicons;

/// <summary>One pattern of a lexicon.</summary>
/// <param name="Class">Index into <see cref="Lexicon.Classes"/>.</param>
/// <param name="Weight">Log-odds the pattern adds to its class; negative speaks against it.</param>
/// <param name="Pattern">
/// Tokens separated by spaces: <c>word</c>, <c>stem*</c>, <c>*ending</c>, <c>..</c> (up to four words between), <c>^</c> and
/// <c>$</c> (start and end of a sentence), <c>?</c>, <c>!</c>, <c>&lt;url&gt;</c>, <c>&lt;mention&gt;</c>, <c>&lt;number&gt;</c>.
/// </param>
internal sealed record LexiconEntry(int Class, float Weight, string Pattern);
