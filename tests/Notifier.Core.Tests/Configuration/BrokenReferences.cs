namespace Notifier.Core.Tests.Configuration;

/// <summary>Files whose parts do not fit together.</summary>
internal static class BrokenReferences
{
    public static IReadOnlyDictionary<string, BrokenFile> All { get; } = new Dictionary<string, BrokenFile>
    {
        ["unknown plugin"] = BrokenFile.With(
            "\"plugin\": \"test.forum\"", "\"plugin\": ▶\"test.forun\"", "NC020", "/sources/0/plugin", "unknown plugin \"test.forun\"", "did you mean \"test.forum\"?"),
        ["plugin unlike any"] = BrokenFile.With(
            "\"plugin\": \"test.forum\"", "\"plugin\": ▶\"카페\"", "NC020", "/sources/0/plugin", "\"카페\"", "known are \"test.forum\", \"test.replay\""),
        ["filter used as a source"] = BrokenFile.With(
            "\"plugin\": \"test.forum\"", "\"plugin\": ▶\"test.words\"", "NC021", "/sources/0/plugin", "\"test.words\" is a category filter", "move this entry to \"filters\""),
        ["source used as a filter"] = BrokenFile.With(
            "\"plugin\": \"test.intent\"", "\"plugin\": ▶\"test.forum\"", "NC021", "/filters/1/plugin", "\"test.forum\" is a channel source", "move this entry to \"sources\""),
        ["source id given twice"] = BrokenFile.With(
            "\"sources\": [", "\"sources\": [ { \"id\": \"kt-show\", \"plugin\": \"test.replay\" },", "NC023", "/sources/1/id", "\"kt-show\" is taken by /sources/0/id", "line 4", "give each its own")
            .At("{ \"id\": ▶\"kt-show\", \"plugin\": \"test.forum\""),
        ["category given twice"] = BrokenFile.With(
            "{ \"id\": \"how-to\", \"topic\": true }", "{ \"id\": \"how-to\", \"topic\": true }, { \"id\": ▶\"iphone\", \"ignore\": true }", "NC023", "/categories/4/id", "\"iphone\" is taken by /categories/0/id", "give each its own"),
        ["unknown category as a name in a plugin's options"] = BrokenFile.With(
            "\"iphone\": { \"any\"", "▶\"iphnoe\": { \"any\"", "NC024", "/filters/0/with/categories/iphnoe", "unknown category \"iphnoe\"", "did you mean \"iphone\"?"),
        ["unknown category as a value in a plugin's options"] = BrokenFile.With(
            "\"plugin\": \"test.words\", \"with\": { ", "\"plugin\": \"test.words\", \"with\": { \"fallback\": ▶\"태블릿\", ", "NC024", "/filters/0/with/fallback", "unknown category \"태블릿\"", "add it to \"categories\"", "\"iphone\""),
        ["category one letter off in Korean"] = BrokenFile.With(
            "\"안드로이드\": { \"any\"", "▶\"안드로이등\": { \"any\"", "NC024", "/filters/0/with/categories/안드로이등", "\"안드로이등\"", "did you mean \"안드로이드\"?"),
        ["category in another encoding of the same letters"] = BrokenFile.With(
            "\"안드로이드\": { \"any\"", $"▶\"{"안드로이드".Normalize(System.Text.NormalizationForm.FormD)}\": {{ \"any\"", "NC024", $"/filters/0/with/categories/{"안드로이드".Normalize(System.Text.NormalizationForm.FormD)}", "only looks like \"안드로이드\"", "copy one to the other"),
        ["unknown ladder"] = BrokenFile.With(
            "\"name\": \"아이폰\", \"ladder\": \"devices\"", "\"name\": \"아이폰\", \"ladder\": ▶\"device\"", "NC025", "/categories/0/ladder", "unknown ladder \"device\"", "did you mean \"devices\"?"),
        ["route to a ladder that is not there"] = BrokenFile.With(
            "\"unmatched\": \"consultant\"", "\"routes\": [ { \"when\": { \"language\": \"en\" }, \"ladder\": ▶\"device\" } ], \"unmatched\": \"consultant\"", "NC025", "/routes/0/ladder", "unknown ladder \"device\"", "did you mean \"devices\"?"),
        ["route of a source that is not there"] = BrokenFile.With(
            "\"unmatched\": \"consultant\"", "\"routes\": [ { \"when\": { \"source\": ▶\"kt-shoe\" }, \"ladder\": \"devices\" } ], \"unmatched\": \"consultant\"", "NC035", "/routes/0/when/source", "unknown source \"kt-shoe\"", "did you mean \"kt-show\"?"),
        ["one person asked for longer than the tier"] = BrokenFile.With(
            "{ \"group\": \"genius\", \"for\": \"00:10:00\" }", "{ \"group\": \"genius\", \"for\": \"00:10:00\", \"each\": ▶\"00:11:00\" }", "NC034", "/ladders/devices/0/each", "one person has \"00:11:00\"", "make \"each\" shorter than \"for\""),
        ["service hours that are not there"] = BrokenFile.With(
            "\"answerWithin\": \"00:45:00\"", "\"hours\": ▶\"offices\", \"answerWithin\": \"00:45:00\"", "NC026", "/alerts/hours", "unknown hours \"offices\"", "did you mean \"office\"?"),
        ["unmatched questions of some kinds for a group nobody is in"] = BrokenFile.With(
            "\"unmatched\": \"consultant\"", "\"unmatched\": { \"group\": ▶\"consultnat\", \"only\": [\"question\"] }", "NC027", "/unmatched/group", "unknown group \"consultnat\"", "did you mean \"consultant\"?"),
        ["unknown hours"] = BrokenFile.With(
            "\"hours\": \"office\"", "\"hours\": ▶\"야간\"", "NC026", "/specialists/0/hours", "unknown hours \"야간\"", "add it to \"hours\"", "\"office\""),
        ["group misspelt by a specialist who is then never asked"] = BrokenFile.With(
            "\"groups\": [\"manager\"]", "\"groups\": [▶\"genuis\"]", "NC027", "/specialists/2/groups/0", "no ladder asks the group \"genuis\", so this specialist is never asked", "did you mean \"genius\"?"),
        ["reminder after the promise"] = BrokenFile.With(
            "\"remindEvery\": \"00:04:00\"", "\"remindEvery\": ▶\"02:00:00\"", "NC034", "/alerts/remindEvery", "\"02:00:00\" comes after the promise of 00:45:00", "shorter than \"answerWithin\""),
        ["abbreviation of a zone"] = BrokenFile.With(
            "\"zone\": \"Asia/Seoul\"", "\"zone\": ▶\"KST\"", "NC030", "/hours/office/zone", "unknown time zone \"KST\"", "did you mean \"Asia/Seoul\"?"),
        ["group misspelt in a ladder"] = BrokenFile.With(
            "{ \"group\": \"manager\" }", "{ \"group\": ▶\"manger\" }", "NC027", "/ladders/devices/2/group", "unknown group \"manger\"", "did you mean \"manager\"?"),
        ["unmatched questions for a group nobody is in"] = BrokenFile.With(
            "\"unmatched\": \"consultant\"", "\"unmatched\": ▶\"아무나\"", "NC027", "/unmatched", "unknown group \"아무나\"", "\"none\"", "\"consultant\""),
        ["unknown substitute"] = BrokenFile.With(
            "\"substitute\": \"lee.sy\"", "\"substitute\": ▶\"lee.sj\"", "NC028", "/specialists/0/substitute", "unknown specialist \"lee.sj\"", "did you mean \"lee.sy\"?"),
        ["substitutes in a circle"] = BrokenFile.With(
            "\"groups\": [\"genius\", \"consultant\"]", "\"substitute\": \"kim.jh\", \"groups\": [\"genius\", \"consultant\"]", "NC029", "/specialists/0/substitute", "kim.jh → lee.sy → kim.jh", "leave out one")
            .At("\"substitute\": ▶\"lee.sy\""),
        ["substitute of oneself"] = BrokenFile.With(
            "\"substitute\": \"lee.sy\"", "\"substitute\": ▶\"kim.jh\"", "NC029", "/specialists/0/substitute", "kim.jh → kim.jh", "leave out one"),
        ["unknown time zone"] = BrokenFile.With(
            "\"zone\": \"Asia/Seoul\"", "\"zone\": ▶\"Asia/Soul\"", "NC030", "/hours/office/zone", "unknown time zone \"Asia/Soul\"", "did you mean \"Asia/Seoul\"?"),
        ["time zone unlike any"] = BrokenFile.With(
            "\"zone\": \"Asia/Seoul\"", "\"zone\": ▶\"서울 표준시\"", "NC030", "/hours/office/zone", "\"서울 표준시\"", "such as \"Asia/Seoul\""),
        ["category without use"] = BrokenFile.With(
            "{ \"id\": \"how-to\", \"topic\": true }", "▶{ \"id\": \"how-to\", \"topic\": false }", "NC031", "/categories/3", "\"how-to\"", "none of them", "add the one you mean"),
        ["category with two uses"] = BrokenFile.With(
            "{ \"id\": \"iphone\", \"name\": \"아이폰\", ", "▶{ \"id\": \"iphone\", \"name\": \"아이폰\", \"ignore\": true, ", "NC031", "/categories/0", "\"iphone\"", "\"ladder\" and \"ignore\"", "keep the one you mean"),
        ["somebody who is not on the roster"] = BrokenFile.With(
            "\"me\": \"${user}\"", "\"me\": ▶\"choi\"", "NC032", "/me", "\"choi\"", "kim.jh (login kimjh)", "park.mj", "--as"),
        ["login given twice"] = BrokenFile.With(
            "\"login\": \"leesy\"", "\"login\": ▶\"KimJH\"", "NC033", "/specialists/1/login", "\"KimJH\" is taken by /specialists/0/login", "give each its own"),
        ["absence that ends before it begins"] = BrokenFile.With(
            "\"until\": \"2026-08-10\"", "\"until\": ▶\"2026-07-10\"", "NC034", "/specialists/1/away/until", "\"2026-07-10\"", "\"2026-08-01\"", "exchange"),
        ["quiet hours without length"] = BrokenFile.With(
            "\"quiet\": { \"from\": \"22:00\", \"to\": \"08:00\" }", "\"quiet\": ▶{ \"from\": \"08:00\", \"to\": \"08:00\" }", "NC034", "/alerts/quiet", "\"08:00\"", "leave \"quiet\" out"),
        ["variable that is not set"] = BrokenFile.With(
            "\"limit\": 20", "\"token\": ▶\"${env:FORUM_TOKEN}\"", "NC041", "/sources/0/with/token", "\"FORUM_TOKEN\" is not set", "${env:FORUM_TOKEN:-value}"),
        ["secret file that does not exist"] = BrokenFile.With(
            "\"limit\": 20", "\"token\": ▶\"Bearer ${file:비밀/token.txt}\"", "NC042", "/sources/0/with/token", "token.txt\" does not exist", "create it"),
        ["credential that does not exist"] = BrokenFile.With(
            "\"limit\": 20", "\"token\": ▶\"${cred:notifier/x}\"", "NC043", "/sources/0/with/token", "\"notifier/x\"", "secret-tool store notifier/x"),
        ["unknown kind of reference"] = BrokenFile.With(
            "\"limit\": 20", "\"handle\": ▶\"${evn:HOME}\"", "NC040", "/sources/0/with/handle", "\"evn:HOME\"", "did you mean \"env\"?"),
        ["reference to nothing"] = BrokenFile.With(
            "\"limit\": 20", "\"handle\": ▶\"${cred:}\"", "NC040", "/sources/0/with/handle", "names nothing", "${cred:name}"),
        ["reference without end"] = BrokenFile.With(
            "\"limit\": 20", "\"handle\": ▶\"${env:HOME\"", "NC040", "/sources/0/with/handle", "\"${env:HOME\"", "closing brace", "$${"),
    };

    /// <summary>Points at another place than the piece that was exchanged.</summary>
    private static BrokenFile At(this BrokenFile file, string marked)
    {
        file.Text.ShouldContain(marked.Replace("▶", ""));
        return file with { Text = file.Text.Replace(marked.Replace("▶", ""), marked) };
    }
}
