using CsCheck;

namespace Notifier.Text.Tests.Linear;

public sealed class FeatureReaderTests
{
    [Fact]
    public void Letter_case_tells_the_shapes_of_words_apart_and_nothing_else() =>
        Hashes("my nexus été").Except(Hashes("MY NEXUS ÉTÉ")).Count().ShouldBe(3);

    [Fact]
    public void A_headline_has_the_shapes_of_another_and_not_those_of_a_plea()
    {
        var shapes = Hashes("Google Buys Motorola").Intersect(Hashes("Sharp Makes Displays")).ToArray();
        shapes.Length.ShouldBe(3);
        Hashes("which phone should").Intersect(shapes).ShouldBeEmpty();
    }

    [Fact]
    public void One_number_is_read_like_another() =>
        Hashes("in 2010").Intersect(Hashes("at 99999")).Count().ShouldBe(3);

    [Fact]
    public void A_title_is_told_apart_from_the_body()
    {
        var titled = Models.Features("my phone\nis slow");
        titled.InTitle.ShouldBe(Models.Features("my phone").Count);
        titled.Body.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Neither_a_handle_nor_a_link_is_read_by_its_characters() =>
        Hashes("@brand why https://t.co/abc").ShouldBe(Hashes("@other why https://t.co/xyz"));

    [Theory]
    [InlineData("my phone")]
    [InlineData("my phone\n")]
    [InlineData("\nmy phone")]
    public void A_single_line_has_no_title(string text) => Models.Features(text).InTitle.ShouldBe(0);

    [Fact]
    public void Korean_particles_leave_pieces_in_common() => Hashes("아이폰에서").Intersect(Hashes("아이폰은")).Count().ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void Every_feature_lies_in_the_text() => HostileText.Any.Sample(text =>
    {
        foreach (var (_, start, end) in Models.Features(text).Items)
        {
            if (start >= end || end > text.Length)
                return false;
        }

        return true;
    });

    private static uint[] Hashes(string text) => Array.ConvertAll(Models.Features(text).Items.ToArray(), feature => feature.Hash);
}
