using Notifier.Sdk;

namespace Notifier.Core.Tests.Week;

/// <summary>A post, and when it is written.</summary>
internal sealed record WeekPost(DateTimeOffset At, SourceId Source, Question Question);

/// <summary>What customers write in a week: single questions, bursts, follow-ups in threads, the same on two channels, small talk.</summary>
internal sealed class WeekPosts(Random random, DateTimeOffset monday, int count)
{
    private static readonly string[] Devices = ["아이폰4", "갤럭시S", "노키아 X6", "옴니아2", "갤럭시탭", "iPhone 3GS", "Nexus One"];
    private static readonly string[] Korean = ["{0} 언제 출시되나요?", "{0} 업그레이드는 어떻게 하죠?", "{0} 배터리가 너무 빨리 닳아요. 교환되나요?", "{0} 요금제 바꿔 주세요", "{0} 예약은 어디서 하나요?"];
    private static readonly string[] English = ["When will the {0} be available?", "How do I upgrade my {0}?", "My {0} keeps losing signal, can you help?"];
    private static readonly string[] Small = ["오늘 날씨 정말 좋네요 ㅎㅎ", "다들 좋은 하루 보내세요~", "lol what a day", "점심 뭐 먹지"];
    private static readonly string[] Further = ["색상도 알려 주세요", "그리고 가격은 얼마인가요?", "아직 답이 없으신가요?", "Any news on this?"];
    private int _next;

    public IReadOnlyList<WeekPost> Write()
    {
        var posts = new List<WeekPost>();
        while (posts.Count < count)
        {
            if (random.Next(100) < 2)
                Burst(posts);
            else
                Ask(posts, When());
        }
        return [.. posts.OrderBy(post => post.At)];
    }

    public string NextId() => $"{++_next}";

    private void Ask(List<WeekPost> posts, DateTimeOffset at)
    {
        var (source, author) = (random.Next(10) switch { < 6 => WeekPlan.Show, < 9 => WeekPlan.World, _ => WeekPlan.Blog }, $"@customer{random.Next(1_000_000)}");
        if (random.Next(100) < 20)
        {
            posts.Add(Post(at, source, author, Small[random.Next(Small.Length)]));
            return;
        }
        var first = Post(at, source, author, Text());
        posts.Add(first);
        if (random.Next(100) < 15)
            posts.Add(Post(at.AddMinutes(random.Next(1, 600)), source, author, Further[random.Next(Further.Length)], first.Question.Id));
        if (random.Next(100) < 3)
            posts.Add(Post(at.AddMinutes(random.Next(1, 300)), source == WeekPlan.Blog ? WeekPlan.Show : WeekPlan.Blog, author, first.Question.Text));
    }

    private void Burst(List<WeekPost> posts)
    {
        var at = When();
        for (var i = random.Next(10, 30); i > 0; i--)
            Ask(posts, at.AddSeconds(random.Next(300)));
    }

    private string Text()
    {
        var forms = random.Next(5) == 0 ? English : Korean;
        return string.Format(null, forms[random.Next(forms.Length)], Devices[random.Next(Devices.Length)]);
    }

    /// <summary>Most by day, some by night and at the weekend.</summary>
    private DateTimeOffset When()
    {
        var day = random.Next(100) < 90 ? random.Next(5) : 5 + random.Next(2);
        var hour = random.Next(100) < 85 ? 9 + random.NextDouble() * 9 : random.NextDouble() * 24;
        return monday.AddDays(day).AddMinutes(Math.Floor(hour * 60));
    }

    private WeekPost Post(DateTimeOffset at, SourceId source, string author, string text, string? thread = null)
    {
        var id = NextId();
        return new WeekPost(at, source, new Question { Id = id, Text = text, Author = author, PostedAt = at, ThreadId = thread ?? id, InReplyTo = thread });
    }
}
