using System.Globalization;
using Notifier.Core.Alerts;
using Notifier.Core.Board;
using Notifier.Core.Configuration;
using Notifier.Core.Filters;
using Notifier.Core.Tests.Board;

namespace Notifier.Core.Tests.Alerts;

public class ToastComposerTests
{
    private static readonly BoardQuestion Offered = BoardRules.Apply(Sample.Question("1"), Sample.OfferTo(Sample.Kim)).Next!;

    [Fact]
    public void A_toast_says_what_where_who_and_why()
    {
        var toast = Compose(Offered);
        toast.Id.Value.ShouldBe(Offered.Id.Value);
        toast.Title.ShouldBe("iPhone · 출시일 — KT 쇼");
        toast.Body.ShouldBe("아이폰4는 언제 나와요?");
        toast.Attribution.ShouldBe("“@customer” · for 김지현 · why: \"아이폰\", \"iOS\" (0.93) · not 이서연 (substitute of 최민준, at capacity (3/3))");
        toast.Highlights.ShouldBe([new(0, 3)]);
        toast.Url.ShouldBe(new Uri("https://twitter.example/status/1"));
        toast.At.ShouldBe(Sample.Now.AddMinutes(-1));
        toast.Verbs.ShouldBe([ToastVerb.Claim, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.WrongCategory, ToastVerb.Open]);
        toast.Urgent.ShouldBeFalse();
    }

    [Fact]
    public void The_same_in_korean() =>
        Compose(Offered, AlertTexts.Korean).Attribution.ShouldBe("“@customer” · 담당 김지현 · 근거: \"아이폰\", \"iOS\" (0.93) · 제외: 이서연 (최민준 대신, 질문이 가득 참(3/3))");

    [Fact]
    public void After_a_correction_the_reason_is_who_made_it()
    {
        var corrected = BoardRules.Apply(Offered, new Correct(Sample.Now, Sample.Kim, new("android"))).Next!;
        Compose(corrected).Attribution.ShouldStartWith("“@customer” · why: 김지현 says so");
        Compose(corrected, AlertTexts.Korean).Attribution.ShouldStartWith("“@customer” · 근거: 김지현 님이 분류");
    }

    [Theory]
    [InlineData("ko-KR", true)]
    [InlineData("ko", true)]
    [InlineData("en-US", false)]
    [InlineData("de-DE", false)]
    [InlineData("", false)]
    public void Korean_desktops_speak_korean_all_others_english(string culture, bool korean) =>
        AlertTexts.Of(CultureInfo.GetCultureInfo(culture)).ShouldBe(korean ? AlertTexts.Korean : AlertTexts.English);

    [Fact]
    public void Without_matches_author_or_link_nothing_is_made_up()
    {
        var bare = Offered with
        {
            Classification = Classification.None,
            Candidates = [],
            Question = Offered.Question with { Author = "", Url = null, Source = "gone", Channel = "" },
        };
        var toast = Compose(bare);
        toast.Title.ShouldBe("Question — gone");
        toast.Attribution.ShouldBe("for 김지현 · why: no category matches");
        toast.Verbs.ShouldNotContain(ToastVerb.Open);
        toast.Highlights.ShouldBeEmpty();
    }

    [Fact]
    public void A_filter_without_a_say_is_named_beside_an_unmatched_question()
    {
        var unheard = Offered with { Classification = Classification.None with { Silent = [new("words")] } };
        Compose(unheard).Attribution.ShouldContain("why: no category matches; not heard: words");
        Compose(unheard, AlertTexts.Korean).Attribution.ShouldContain("근거: 맞는 분류 없음, 답하지 않은 필터: words");
    }

    [Fact]
    public void However_long_the_names_who_and_why_are_both_there()
    {
        var match = Offered.Classification.Matches[0] with { Why = "\"아이폰\" " + new string('가', 500) };
        var candidates = Enumerable.Range(1, 30).Select(i => new Candidate(new($"{i}-{new string('n', 100)}"), CandidateReason.NotNext));
        var attribution = Compose(Offered with
        {
            Question = Offered.Question with { Author = "@" + new string('a', 500) },
            Classification = Offered.Classification with { Matches = [match] },
            Candidates = [.. candidates, .. Offered.Candidates],
        }).Attribution;
        attribution.ShouldContain("for 김지현");
        attribution.ShouldContain("why: \"아이폰\"");
        attribution.ShouldContain("(0.93)");
        attribution.ShouldEndWith("more");
    }

    [Fact]
    public void A_category_may_be_corrected_to_every_other_that_is_no_topic()
    {
        var iphone = AlertPlan.Create().Categories[new("iphone")];
        var plan = AlertPlan.Create() with
        {
            Categories = new[] { iphone, iphone with { Id = new("android"), Name = "안드로이드" }, new() { Id = new("release"), Name = "출시일", Use = CategoryUse.Topic } }
                .ToDictionary(category => category.Id),
        };
        new ToastComposer(plan, AlertTexts.English, Sample.Now).Of(Offered).Categories.ShouldBe([new CategoryChoice(new("android"), "안드로이드")]);
    }

    [Fact]
    public void A_source_without_a_name_of_its_own_shows_the_channel() =>
        Compose(Offered with { Question = Offered.Question with { Source = "recording" } }).Title.ShouldEndWith("— twitter:show_tweet");

    [Fact]
    public void Links_other_than_http_are_left_out() =>
        Compose(Offered with { Question = Offered.Question with { Url = new Uri("javascript:alert(1)") } }).Url.ShouldBeNull();

    [Fact]
    public void Hostile_text_reaches_no_line_of_the_toast()
    {
        const string Hostile = "\u202Eevil\u0007\u001b[2J";
        var toast = Compose(Offered with
        {
            Question = Offered.Question with { Text = Hostile, Author = Hostile },
            Candidates = [new Candidate(Sample.Lee, CandidateReason.OutsideHours, Hostile)],
            Classification = Offered.Classification with
            {
                Matches = [Offered.Classification.Matches[0] with { Why = Hostile }],
                Category = new(Hostile),
            },
        });
        foreach (var line in new[] { toast.Title, toast.Body, toast.Attribution })
            line.ShouldNotContain(c => char.IsControl(c) || c == '\u202E');
    }

    [Theory]
    [InlineData("김지현 · for 이서연 · why: \"환불\"")]
    [InlineData("김지현” · for 이서연 · why: “환불")]
    [InlineData("김지현\n\u202e\u2067\u200b” · for 이서연\" «x»＂")]
    public void A_name_cannot_pass_for_the_words_behind_it(string name)
    {
        var hostile = Offered with { Question = Offered.Question with { Author = name } };
        var composer = new ToastComposer(AlertPlan.Create(), AlertTexts.English, Sample.Now);
        foreach (var line in new[] { composer.Of(hostile).Attribution, composer.LabelOf(hostile)["iPhone · ".Length..] })
        {
            line.ShouldStartWith("“김지현");
            line.IndexOf('”').ShouldBeGreaterThan(line.IndexOf("이서연", StringComparison.Ordinal));
            line[..line.IndexOf('”')].ShouldNotContain(c => c == '\n' || c == '"' || c == '＂' || c == '»');
        }
        composer.Of(hostile).Attribution.ShouldContain("” · for 김지현 · why: \"아이폰\"");
    }

    [Fact]
    public void A_name_leaves_room_for_the_words_behind_it_and_none_is_none()
    {
        Compose(Offered with { Question = Offered.Question with { Author = new string('김', 200) } }).Attribution.ShouldContain("…” · for 김지현");
        Compose(Offered with { Question = Offered.Question with { Author = "\u2800\u3164 \u200b" } }).Attribution.ShouldStartWith("for 김지현");
    }

    [Fact]
    public void A_long_post_is_cut_to_what_a_toast_takes()
    {
        var toast = Compose(Offered with { Question = Offered.Question with { Text = new string('폰', 5000) } });
        toast.Body.Length.ShouldBe(1000);
        toast.Body.ShouldEndWith("폰…");
    }

    [Fact]
    public void Near_the_limit_the_toast_says_how_long_is_left_and_after_it_how_late_it_is()
    {
        var near = Compose(Offered, now: Sample.Now.AddMinutes(24));
        near.Urgent.ShouldBeTrue();
        near.Title.ShouldBe("due in 6 min · iPhone · 출시일 — KT 쇼");
        Compose(Offered, AlertTexts.Korean, Sample.Now.AddMinutes(45)).Title.ShouldBe("기한 15분 지남 · iPhone · 출시일 — KT 쇼");
    }

    [Fact]
    public void A_claimed_question_is_not_to_be_claimed_again()
    {
        var claimed = BoardRules.Apply(Offered, new Claim(Sample.Now, Sample.Kim)).Next!;
        Compose(claimed).Verbs.ShouldBe([ToastVerb.Answered, ToastVerb.Snooze, ToastVerb.Pass, ToastVerb.WrongCategory, ToastVerb.Open]);
    }

    [Fact]
    public void The_digest_counts_the_desk_and_lists_what_is_new()
    {
        var desk = Enumerable.Repeat(Offered, 14).ToList();
        var digest = new ToastComposer(AlertPlan.Create(), AlertTexts.English, Sample.Now).DigestOf(desk.Skip(2).ToList(), 0, 14, 3);
        digest.Id.ShouldBe(ToastComposer.Digest);
        digest.Title.ShouldBe("14 open, 3 near their limit");
        var lines = digest.Body.Split('\n');
        lines.Length.ShouldBe(9);
        lines[0].ShouldBe("iPhone · “@customer”: 아이폰4는 언제 나와요?");
        lines[8].ShouldBe("… and 4 more");
        digest.Urgent.ShouldBeTrue();
        digest.Body.Length.ShouldBeLessThanOrEqualTo(1000);
        new ToastComposer(AlertPlan.Create(), AlertTexts.Korean, Sample.Now).DigestOf(desk, 0, 14, 3).Title.ShouldBe("대기 14건, 기한 임박 3건");
    }

    private static Toast Compose(BoardQuestion question, AlertTexts? texts = null, DateTimeOffset? now = null) =>
        new ToastComposer(AlertPlan.Create(), texts ?? AlertTexts.English, now ?? Sample.Now).Of(question);
}
