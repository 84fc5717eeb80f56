using Notifier.Core.Board;
using Notifier.EndToEnd.Tests.Faults;

namespace Notifier.EndToEnd.Tests.Sessions;

/// <summary>The home of one specialist for whom so many questions come in at once.</summary>
internal sealed class SessionHome : IDisposable
{
    public SessionHome(int questions)
    {
        Home.Write("posts.jsonl", string.Concat(Enumerable.Range(1, questions).Select(i =>
            $$"""{ "id": "{{i}}", "author": "@customer{{i}}", "channel": "board", "text": "아이폰4는 언제 나오나요? {{i}}" }""" + "\n")));
        Home.Write("plugins.json", """
            {
              "version": 1,
              "me": "kim.jh",
              "sources": [ { "id": "board", "plugin": "notifier.replay", "name": "쇼 게시판", "with": { "file": "posts.jsonl", "pace": "fast" } } ],
              "filters": [ { "id": "words", "plugin": "notifier.keyword", "with": { "categories": { "iphone": { "any": ["아이폰"] }, "android": { "any": ["안드로이드"] } } } } ],
              "categories": [ { "id": "iphone", "name": "iPhone", "ladder": "all" }, { "id": "android", "name": "Android", "ladder": "later" } ],
              "specialists": [
                { "id": "kim.jh", "name": "김지현", "login": "kimjh", "groups": ["genius"], "capacity": 1000 },
                { "id": "lee.sy", "name": "이서연", "login": "leesy", "groups": ["consultant"] },
              ],
              "ladders": { "all": [ { "group": "genius" } ], "later": [ { "group": "consultant" } ] },
              "unmatched": "none",
            }
            """);
    }

    public PluginHome Home { get; } = new();

    /// <summary>Waits until the board stands so: <c>notifier status</c> aligns its counts.</summary>
    public Task<string> UntilAsync(string state, int count) =>
        Home.StatusAsync(status => status.Split('\n').Any(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var number] && name == state && number == $"{count}"));

    public async Task<BoardQuestion> QuestionAsync(int number) =>
        (await Home.BoardAsync()).Single(question => question.Question.Id == $"{number}");

    public void Dispose() => Home.Dispose();
}
