using Notifier.Sdk;

namespace Notifier.Plugins.Keyword.Tests.Rules;

public sealed class CategoryTests
{
    [Fact]
    public async Task A_post_belongs_to_every_category_whose_words_occur()
    {
        var filter = Filters.Of(
            ("iphone", new() { Any = ["아이폰", "iPhone"] }),
            ("android", new() { Any = ["안드로이드", "갤럭시S"] }),
            ("symbian", new() { Any = ["노키아 X6"] }));

        (await filter.CategoriesOf("아이폰4는 갤럭시 S보다 나은가요?")).ShouldBe(["iphone", "android"]);
        (await filter.CategoriesOf("Nokia? 노키아X6!")).ShouldBe(["symbian"]);
    }

    [Fact]
    public async Task A_post_without_a_word_gets_the_same_empty_list_each_time()
    {
        var filter = Filters.Of(("iphone", new() { Any = ["아이폰"] }));

        var first = await filter.Classify("오늘 날씨 좋네요");
        first.ShouldBeEmpty();
        (await filter.Classify("nothing here")).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_post_without_a_word_costs_no_memory()
    {
        var filter = Filters.Of(("iphone", new() { Any = ["아이폰", "iPhone"] }));
        string[] texts = ["오늘 날씨 좋네요, 그렇죠? 📱", "nothing to be found here at all, é or ñ", "", new string('x', 5000), "ｗｉｄｅ ❤️ ÉCOLE Я ｶ 👨‍👩‍👧"];
        foreach (var question in texts.Select(text => new Question { Id = "1", Text = text }))
        {
            await filter.ClassifyAsync(question, CancellationToken.None);
            var before = GC.GetAllocatedBytesForCurrentThread();
            await filter.ClassifyAsync(question, CancellationToken.None);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, question.Text);
        }
    }

    [Fact]
    public async Task One_excluding_word_annuls_its_category_and_no_other()
    {
        var filter = Filters.Of(
            ("iphone", new() { Any = ["아이폰"], None = ["아이폰 케이스 나눔"] }),
            ("apple", new() { Any = ["아이폰"] }));

        (await filter.CategoriesOf("아이폰 케이스나눔합니다. 아이폰 좋아요")).ShouldBe(["apple"]);
    }

    [Fact]
    public async Task A_word_inside_an_exception_does_not_count_but_another_does()
    {
        var filter = Filters.Of(("fruit", new() { Any = ["사과"], Except = ["사과문", "사과드"] }));

        (await filter.CategoriesOf("사과문을 올려 사과드립니다")).ShouldBeEmpty();
        (await filter.CategoriesOf("사과문 말고 사과 주세요")).ShouldBe(["fruit"]);
    }

    [Fact]
    public async Task All_words_are_asked_for_beside_one_of_any()
    {
        var filter = Filters.Of(("upgrade", new() { Any = ["아이폰", "갤럭시"], All = ["업그레이드", "언제"] }));

        (await filter.CategoriesOf("아이폰 업그레이드 언제 해주나요")).ShouldBe(["upgrade"]);
        (await filter.CategoriesOf("아이폰 업그레이드 됐어요")).ShouldBeEmpty();
        (await filter.CategoriesOf("업그레이드 언제 해주나요")).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_alone_is_enough()
    {
        var filter = Filters.Of(("upgrade", new() { All = ["업그레이드", "언제"] }));

        (await filter.CategoriesOf("언제 업그레이드?")).ShouldBe(["upgrade"]);
    }

    [Fact]
    public async Task A_long_post_full_of_words_is_answered()
    {
        var filter = Filters.Of(("iphone", new() { Any = ["아이폰", "📱"], Except = ["아이폰트"] }));

        var match = (await filter.Classify(string.Concat(Enumerable.Repeat("아이폰 아이폰트 📱", 50_000)))).ShouldHaveSingleItem();
        match.Spans.Count.ShouldBe(100_000);
    }
}
