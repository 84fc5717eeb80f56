namespace Notifier.Core.Tests.Configuration;

/// <summary>A file without faults, one part of which a test may exchange.</summary>
internal static class GoodFile
{
    public const string Text = """
        {
          "version": 1,
          "me": "${user}", // whoever sits here
          "sources": [
            { "id": "kt-show", "plugin": "test.forum", "name": "KT 쇼", "lookBack": "02:00:00", "with": { "url": "https://show.example/쇼", "limit": 20 } },
          ],
          "filters": [
            { "id": "devices", "plugin": "test.words", "with": { "categories": {
              "iphone": { "any": ["아이폰", "iPhone"] },
              "안드로이드": { "any": ["갤럭시S"] },
            } } },
            { "id": "intent", "plugin": "test.intent" },
          ],
          "categories": [
            { "id": "iphone", "name": "아이폰", "ladder": "devices", "minScore": 0.7 },
            { "id": "안드로이드", "ladder": "devices" },
            { "id": "announcement", "ignore": true },
            { "id": "how-to", "topic": true },
          ],
          "specialists": [
            { "id": "kim.jh", "name": "김지현", "login": "kimjh", "groups": ["genius"], "hours": "office", "capacity": 3, "substitute": "lee.sy" },
            { "id": "lee.sy", "name": "이서연", "login": "leesy", "groups": ["genius", "consultant"], "away": { "from": "2026-08-01", "until": "2026-08-10" } },
            { "id": "park.mj", "groups": ["manager"] },
          ],
          "hours": { "office": { "zone": "Asia/Seoul", "days": "Mon-Fri", "from": "09:00", "to": "18:00", "holidays": ["2026-12-25"] } },
          "ladders": { "devices": [ { "group": "genius", "for": "00:10:00" }, { "group": "consultant", "for": "00:15:00" }, { "group": "manager" } ] },
          "unmatched": "consultant",
          "alerts": {
            "answerWithin": "00:45:00", "remindEvery": "00:04:00",
            "burst": { "over": 7, "within": "00:02:00" }, "quiet": { "from": "22:00", "to": "08:00" },
          },
          "retention": { "answered": 14, "unanswered": 60 },
        }
        """;

    /// <summary>The file with one piece of its text exchanged, which must be there.</summary>
    public static string With(string piece, string replacement)
    {
        Text.ShouldContain(piece);
        return Text.Replace(piece, replacement);
    }
}
