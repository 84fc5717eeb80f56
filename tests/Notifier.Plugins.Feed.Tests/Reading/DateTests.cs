using CsCheck;
using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Tests.Reading;

public class DateTests
{
    [Theory]
    [InlineData("Thu, 09 Sep 2010 10:20:30 +0900")]
    [InlineData("Thu, 9 Sep 2010 10:20:30 +09:00")]
    [InlineData("09 Sep 2010 10:20:30 KST")]
    [InlineData("Mon, 09 Sep 2010 10:20:30 KST")]
    [InlineData("Thu, 09 Sep 10 01:20:30 GMT")]
    [InlineData("Thu, 09 September 2010 01:20:30 UT")]
    [InlineData("Thu,09 Sep 2010 01:20:30 Z")]
    [InlineData("Wed, 08 Sep 2010 20:20:30 EST")]
    [InlineData("Wed, 08 Sep 2010 21:20:30 EDT")]
    [InlineData("Wed, 08 Sep 2010 18:20:30 PDT")]
    [InlineData("Thu, 09 Sep 2010 10:20:30 +0900 (KST)")]
    [InlineData("Thu, 09-Sep-2010 01:20:30 GMT")]
    [InlineData("Thu, 09 Sep 2010 10:20:30 GMT+09:00")]
    [InlineData("Thu, 09 Sep 2010 10:20:30 GMT+9")]
    [InlineData("목, 09 9월 2010 10:20:30 +0900")]
    [InlineData("Thu Sep 09 10:20:30 KST 2010")]
    [InlineData("Thu Sep 09 01:20:30 +0000 2010")]
    [InlineData("Sep 9, 2010 10:20:30 AM KST")]
    [InlineData("2010-09-09T10:20:30+09:00")]
    [InlineData("2010-09-09T01:20:30Z")]
    [InlineData("2010-09-09T01:20:30.123Z")]
    [InlineData("2010-09-09 10:20:30 +0900")]
    [InlineData("2010/09/09 10:20:30 KST")]
    [InlineData(" 2010. 9. 9. 10:20:30 KST\n")]
    public void One_moment_in_all_the_ways_feeds_write_it(string written) =>
        FeedDate.Parse(written, "en").ShouldBe(DateTimeOffset.Parse("2010-09-09T10:20:30+09:00"));

    [Theory]
    [InlineData("2010-09-09 15:20:30")]
    [InlineData("2010.09.09 15:20:30")]
    [InlineData("2010년 9월 9일 오후 3:20:30")]
    [InlineData("2010년 9월 9일 목요일 오후 3시 20분 30초")]
    [InlineData("2010. 9. 9. (목) 오후 3:20:30")]
    [InlineData("2010-09-09 03:20:30 PM")]
    [InlineData("Thu, 09 Sep 2010 15:20:30")]
    public void Without_a_zone_a_korean_feed_means_korean_time_and_any_other_utc(string written)
    {
        FeedDate.Parse(written, "ko-KR").ShouldBe(DateTimeOffset.Parse("2010-09-09T15:20:30+09:00"));
        FeedDate.Parse(written, null).ShouldBe(DateTimeOffset.Parse("2010-09-09T15:20:30Z"));
    }

    [Theory]
    [InlineData("2010-09-09", "2010-09-09T00:00:00Z")]
    [InlineData("09 Sep 2010", "2010-09-09T00:00:00Z")]
    [InlineData("Thu, 09 Sep 2010 10:20 GMT", "2010-09-09T10:20:00Z")]
    [InlineData("2010-09-09 오전 12:05", "2010-09-09T00:05:00Z")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z")]
    public void What_is_left_out_counts_as_zero(string written, string date) =>
        FeedDate.Parse(written, null).ShouldBe(DateTimeOffset.Parse(date));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("어제 저녁")]
    [InlineData("Thu, 32 Sep 2010 10:20:30 GMT")]
    [InlineData("2010-13-09")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("09/10/2010 10:20")]
    public void A_date_that_cannot_be_read_is_none(string? written) => FeedDate.Parse(written, "ko").ShouldBeNull();

    [Fact]
    public void Nothing_written_in_a_date_can_break_the_reader() =>
        Gen.String[Gen.Char["0123456789:-+./ ,TZ년월일오전후시분초KSTGMTSep()\t"], 0, 120].Sample(text => FeedDate.Parse(text, "ko"));
}
