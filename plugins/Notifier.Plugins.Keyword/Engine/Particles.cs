using System.Collections.Frozen;

namespace Notifier.Plugins.Keyword.Engine;

/// <summary>
/// What Korean glues onto a noun: particles, and the copula with its endings. Only one-syllable keywords ask, to tell
/// 폰은 and 폰이에요 from 폰트.
/// </summary>
internal static class Particles
{
    private const char Plural = '들';
    private const char Polite = '요';

    private static readonly FrozenSet<string> Known = (
        "은 는 이 가 을 를 의 에 도 만 로 으로 와 과 랑 이랑 나 이나 야 아 요 이요 께 서 하고 라도 이라도 마저 조차 밖에 부터 까지 처럼 같이 보다 마다 대로 만큼 뿐 커녕 치고 " +
        "에서 에서는 에서도 에선 에는 에도 에만 에게 에게서 에겐 에게는 한테 한테서 한테는 께서 께서는 으로는 으로도 으로만 로는 로도 로만 론 으론 로서 으로서 로써 으로써 " +
        "만은 만이 만의 만을 까지는 까지도 까지만 부터는 부터도 보다는 보다도 처럼은 와는 와도 과는 과도 와의 과의 랑은 이랑은 이란 란 이라 라 이라고 라고 이라는 라는 이라면 라면 " +
        "이다 다 이고 고 이며 며 인 인데 인데요 인지 인지요 인가 인가요 일까 일까요 이냐 냐 이니 니 이지 지 이죠 죠 이네 네 이네요 네요 군요 이군요 이에요 예요 에요 이예요 여요 이여요 " +
        "입니다 입니까 임 이었 였 이었어요 였어요 이었습니다 였습니다 이던데 던데 이든 든 이든지 든지 이야 이면 면 이면서 면서 이라서 라서 이니까 니까 용 이용 여 이여 좀 쪽 쪽은 씩")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A run of syllables longer than this is no particle.</summary>
    public static int Longest { get; } = 2 + Known.Max(particle => particle.Length);

    /// <summary>Whether all the syllables behind a noun are a particle, with or without the plural 들 in front and the polite 요 behind.</summary>
    public static bool Matches(ReadOnlySpan<char> run)
    {
        if (Lookup.Contains(run))
            return true;
        if (run is [Plural, .. var singular])
            return singular.IsEmpty || Matches(singular);
        return run is [.. var plain, Polite] && Lookup.Contains(plain);
    }
}
