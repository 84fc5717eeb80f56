using System.Globalization;

namespace Notifier.Core;

/// <summary>What people read, in the language of their desktop. Both stand side by side, so that neither can be forgotten.</summary>
internal static class Spoken
{
    public static bool IsKorean => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko";

    public static string Of(string english, string korean) => IsKorean ? korean : english;
}
