namespace Notifier.Core.Tests.Configuration;

/// <summary>Files whose parts do not have the form they should.</summary>
internal static class BrokenStructures
{
    public static IReadOnlyDictionary<string, BrokenFile> All { get; } = new Dictionary<string, BrokenFile>
    {
        ["unknown section"] = BrokenFile.With(
            "\"unmatched\":", "▶\"unmached\":", "NC014", "/unmached", "unknown name \"unmached\"", "did you mean \"unmatched\"?"),
        ["unknown member after Korean text on the line"] = BrokenFile.With(
            "\"name\": \"KT 쇼\", ", "\"name\": \"KT 쇼 🙂\", /* 설명 */ ▶\"lookback\": 1, ", "NC014", "/sources/0/lookback", "\"lookback\"", "did you mean \"lookBack\"?"),
        ["unknown plugin option"] = BrokenFile.With(
            "\"limit\": 20", "▶\"handel\": \"x\"", "NC014", "/sources/0/with/handel", "unknown option \"handel\"", "did you mean \"handle\"?"),
        ["unknown plugin option unlike any"] = BrokenFile.With(
            "\"limit\": 20", "▶\"비밀번호\": \"x\"", "NC014", "/sources/0/with/비밀번호", "\"비밀번호\"", "known are \"url\", \"handle\", \"token\""),
        ["option of a plugin that has none"] = BrokenFile.With(
            "\"plugin\": \"test.intent\"", "\"plugin\": \"test.intent\", \"with\": { ▶\"x/y~z\": 1 }", "NC014", "/filters/1/with/x~1y~0z", "\"x/y~z\"", "remove it"),
        ["required option missing"] = BrokenFile.With(
            "\"with\": { \"url\": \"https://show.example/쇼\", \"limit\": 20 }", "\"with\": ▶{ }", "NC011", "/sources/0/with/url", "\"url\" is missing", "add it: Address of the forum"),
        ["all options missing"] = BrokenFile.With(
            "{ \"id\": \"kt-show\", \"plugin\": \"test.forum\", \"name\": \"KT 쇼\", \"lookBack\": \"02:00:00\", \"with\": { \"url\": \"https://show.example/쇼\", \"limit\": 20 } }",
            "▶{ \"id\": \"kt-show\", \"plugin\": \"test.forum\" }", "NC011", "/sources/0/with", "\"with\" is missing", "add it, with \"url\""),
        ["section missing"] = new(
            GoodFile.With("\"specialists\": [", "\"specialists\": [").Replace("  \"version\": 1,\n", "").Insert(0, "▶"),
            "NC011", "/version", "\"version\" is missing", "add it"),
        ["version of the future"] = BrokenFile.With("\"version\": 1", "\"version\": ▶2", "NC013", "/version", "2 is not allowed", "1"),
        ["number where text is due"] = BrokenFile.With(
            "\"name\": \"KT 쇼\"", "\"name\": ▶4", "NC010", "/sources/0/name", "expected text in double quotes", "found 4", "put it in double quotes"),
        ["number where a duration is due"] = BrokenFile.With(
            "\"for\": \"00:10:00\"", "\"for\": ▶10", "NC010", "/ladders/devices/0/for", "found 10", "such as 00:10:00 for ten minutes", "in double quotes"),
        ["true where an absence is due"] = BrokenFile.With(
            "\"away\": { \"from\": \"2026-08-01\", \"until\": \"2026-08-10\" }", "\"away\": ▶true", "NC010", "/specialists/1/away", "found true", "write {\"from\":\"2026-08-01\""),
        ["address with a slip in it"] = BrokenFile.With(
            "\"url\": \"https://show.example/쇼\"", "\"url\": ▶\"htp://show.example/쇼\"", "NC016", "/sources/0/with/url", "\"htp://show.example/쇼\" is not an address", "https://"),
        ["reminder every second"] = BrokenFile.With(
            "\"remindEvery\": \"00:04:00\"", "\"remindEvery\": ▶\"00:00:01\"", "NC015", "/alerts/remindEvery", "\"00:00:01\" is too short", "00:00:10"),
        ["text where a number is due"] = BrokenFile.With(
            "\"limit\": 20", "\"limit\": ▶\"스물\"", "NC010", "/sources/0/with/limit", "expected a whole number", "\"스물\"", "without the quotes"),
        ["fraction where a whole number is due"] = BrokenFile.With(
            "\"capacity\": 3", "\"capacity\": ▶2.5", "NC010", "/specialists/0/capacity", "expected a whole number", "2.5"),
        ["text where true or false is due"] = BrokenFile.With(
            "\"ignore\": true", "\"ladder\": \"devices\", \"ignore\": ▶\"true\"", "NC010", "/categories/2/ignore", "true or false", "\"true\"", "without the quotes"),
        ["one value where a list is due"] = BrokenFile.With(
            "\"groups\": [\"manager\"]", "\"groups\": ▶\"manager\"", "NC010", "/specialists/2/groups", "a list", "\"manager\"", "put it in brackets"),
        ["null"] = BrokenFile.With(
            "\"quiet\": { \"from\": \"22:00\", \"to\": \"08:00\" }", "\"quiet\": ▶null", "NC010", "/alerts/quiet", "found null", "leave it out"),
        ["list where an object is due"] = BrokenFile.With(
            "\"with\": { \"url\": \"https://show.example/쇼\", \"limit\": 20 }", "\"with\": ▶[ 1 ]", "NC010", "/sources/0/with", "an object", "a list"),
        ["number too large"] = BrokenFile.With(
            "\"limit\": 20", "\"limit\": ▶500", "NC015", "/sources/0/with/limit", "500 is too large", "at most 100"),
        ["number too small"] = BrokenFile.With(
            "\"capacity\": 3", "\"capacity\": ▶0", "NC015", "/specialists/0/capacity", "0 is too small", "at least 1"),
        ["score above one"] = BrokenFile.With(
            "\"minScore\": 0.7", "\"minScore\": ▶70", "NC015", "/categories/0/minScore", "70", "at most 1"),
        ["number beyond every whole number"] = BrokenFile.With(
            "\"capacity\": 3", "\"capacity\": ▶99999999999999999999", "NC010", "/specialists/0/capacity", "whole number", "99999999999999999999"),
        ["whole number beyond what the host counts with"] = BrokenFile.With(
            "\"capacity\": 3", "\"capacity\": ▶3000000000", "NC015", "/specialists/0/capacity", "3000000000", "at most"),
        ["value not on the list of values"] = BrokenFile.With(
            "\"limit\": 20", "\"order\": ▶\"newst\"", "NC013", "/sources/0/with/order", "\"newst\" is not allowed", "did you mean \"newest\"?"),
        ["days of nothing"] = BrokenFile.With(
            "\"answered\": 14", "\"answered\": ▶0", "NC015", "/retention/answered", "0 is too small", "at least 1"),
        ["days as a duration"] = BrokenFile.With(
            "\"unanswered\": 60", "\"unanswered\": ▶\"60.00:00:00\"", "NC010", "/retention/unanswered", "a whole number", "60.00:00:00"),
        ["state nothing is kept by"] = BrokenFile.With(
            "\"answered\": 14", "▶\"answred\": 14", "NC014", "/retention/answred", "did you mean \"answered\"?"),
        ["duration in words"] = BrokenFile.With(
            "\"for\": \"00:10:00\"", "\"for\": ▶\"10분\"", "NC016", "/ladders/devices/0/for", "\"10분\" is not a duration", "hh:mm:ss", "00:10:00"),
        ["duration of nothing"] = BrokenFile.With(
            "\"for\": \"00:10:00\"", "\"for\": ▶\"00:00:00\"", "NC016", "/ladders/devices/0/for", "\"00:00:00\"", "above zero"),
        ["time of day past midnight"] = BrokenFile.With(
            "\"from\": \"22:00\"", "\"from\": ▶\"25:00\"", "NC016", "/alerts/quiet/from", "\"25:00\" is not a time of day", "HH:mm"),
        ["day that does not exist"] = BrokenFile.With(
            "\"2026-12-25\"", "\"2026-12-25\", ▶\"2026-02-30\"", "NC016", "/hours/office/holidays/1", "\"2026-02-30\" is not a date", "yyyy-MM-dd"),
        ["week day misspelt"] = BrokenFile.With(
            "\"days\": \"Mon-Fri\"", "\"days\": ▶\"Mon-Fry\"", "NC016", "/hours/office/days", "\"Mon-Fry\"", "Mon-Fri", "월"),
        ["no week days"] = BrokenFile.With(
            "\"days\": \"Mon-Fri\"", "\"days\": ▶[ ]", "NC012", "/hours/office/days", "0 entries", "at least 1"),
        ["address without scheme"] = BrokenFile.With(
            "\"https://show.example/쇼\"", "▶\"show.example/쇼\"", "NC016", "/sources/0/with/url", "\"show.example/쇼\" is not an address", "https://"),
        ["absence in words"] = BrokenFile.With(
            "\"until\": \"2026-08-10\"", "\"until\": ▶\"next week\"", "NC016", "/specialists/1/away/until", "\"next week\"", "2026-08-01"),
        ["empty id"] = BrokenFile.With(
            "\"id\": \"kt-show\"", "\"id\": ▶\"\"", "NC012", "/sources/0/id", "\"\" is too short", "at least 1 character"),
        ["endless id"] = BrokenFile.With(
            "\"id\": \"kt-show\"", $"\"id\": ▶\"{new string('가', 65)}\"", "NC012", "/sources/0/id", "too long", "at most 64 characters, not 65"),
        ["ladder without tiers"] = BrokenFile.With(
            "\"ladders\": { ", "\"ladders\": { \"빈 사다리\": ▶[ ], ", "NC012", "/ladders/빈 사다리", "at least 1"),
        ["name given twice"] = BrokenFile.With(
            "\"name\": \"KT 쇼\"", "\"name\": \"KT 쇼\", ▶\"name\": \"쇼\"", "NC006", "/sources/0/name", "\"name\" is here a second time", "keep one"),
    };
}
