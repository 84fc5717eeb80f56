using Notifier.Core.Board;

namespace Notifier.Core.Tests.Board;

public class CandidateTextTests
{
    [Theory]
    [InlineData("NeverAsked", "genius", "genius: never asked before", "genius: 아직 받은 질문 없음")]
    [InlineData("LongestSinceAsked", "genius", "genius: longest since last assignment", "genius: 가장 오래 기다림")]
    [InlineData("NotNext", "", "somebody else was next", "다음 차례")]
    [InlineData("LaterTier", "manager", "manager comes later", "manager: 다음 단계")]
    [InlineData("Away", "", "away", "부재")]
    [InlineData("Away", "2010-08-21 09:00", "away until 2010-08-21 09:00", "2010-08-21 09:00까지 부재")]
    [InlineData("OutsideHours", "office", "outside their hours (office)", "근무 시간 아님(office)")]
    [InlineData("AtCapacity", "3/3", "at capacity (3/3)", "질문이 가득 참(3/3)")]
    [InlineData("Passed", "", "passed on it", "넘김")]
    [InlineData("NotInTime", "", "did not claim it in time", "제때 맡지 않음")]
    [InlineData("NotShown", "", "it did not reach their screen", "화면에 뜨지 않음")]
    [InlineData("Resting", "10:05:00", "asked already; again after 10:05:00", "이미 물어봄, 10:05:00 이후 다시")]
    public void A_reason_is_a_phrase_in_both_languages(string reason, string detail, string english, string korean)
    {
        var candidate = new Candidate(Sample.Kim, Enum.Parse<CandidateReason>(reason), detail);
        CandidateText.English(candidate).ShouldBe(english);
        CandidateText.Korean(candidate).ShouldBe(korean);
    }

    [Fact]
    public void Every_reason_has_a_phrase_of_its_own()
    {
        var reasons = Enum.GetValues<CandidateReason>().Select(reason => new Candidate(Sample.Kim, reason)).ToList();
        reasons.Select(CandidateText.English).Distinct().Count().ShouldBe(reasons.Count);
        reasons.Select(CandidateText.Korean).Distinct().Count().ShouldBe(reasons.Count);
    }
}
