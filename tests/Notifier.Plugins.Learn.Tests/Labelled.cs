using System.Globalization;
using Notifier.Sdk;

namespace Notifier.Plugins.Learn.Tests;

/// <summary>Labelled posts in both languages, made of a seed: what they say about a phone decides, the rest is filling.</summary>
internal static class Labelled
{
    private static readonly string[] IPhone = ["iPhone", "iPhone 4", "아이폰", "아이폰4"];
    private static readonly string[] Android = ["Nexus One", "Android", "넥서스원", "안드로이드폰"];
    private static readonly string[] Neither = ["weather", "match", "오늘 날씨", "점심 메뉴"];
    private static readonly string[] English = ["my {0} is slow again", "does the {0} work at home", "lovely {0} today", "why is the {0} like this", "the new {0}!"];
    private static readonly string[] Korean = ["{0}에서 자꾸 안 돼요", "{0}는 언제 나오나요", "정말 {0} 좋다", "{0}이 어제부터 이상해요", "{0} 어때요"];

    public static IReadOnlyList<LabelledQuestion> Posts(int count, int seed = 1, Func<int, string, string[]>? label = null)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (about, names) = (i % 3) switch { 0 => ("iphone", IPhone), 1 => ("android", Android), _ => ("", Neither) };
            var name = names[random.Next(names.Length)];
            var said = name[0] < 128 ? English : Korean;
            var text = string.Format(CultureInfo.InvariantCulture, said[random.Next(said.Length)], name);
            var categories = label?.Invoke(i, about) ?? (about.Length == 0 ? [] : [about]);
            return Post($"post-{seed}-{i}", text, categories);
        })];
    }

    public static LabelledQuestion Post(string id, string text, params string[] categories) => new()
    {
        Question = new Question { Id = id, Text = text },
        Categories = [.. categories.Select(c => new CategoryId(c))],
    };
}
