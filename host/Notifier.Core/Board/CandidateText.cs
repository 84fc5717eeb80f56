namespace Notifier.Core.Board;

/// <summary>Why somebody was or was not chosen, as a phrase for people.</summary>
internal static class CandidateText
{
    public static string English(Candidate candidate)
    {
        var why = candidate.Reason switch
        {
            CandidateReason.NeverAsked => $"{candidate.Detail}: never asked before",
            CandidateReason.LongestSinceAsked => $"{candidate.Detail}: longest since last assignment",
            CandidateReason.NotNext => "somebody else was next",
            CandidateReason.LaterTier => $"{candidate.Detail} comes later",
            CandidateReason.Away when candidate.Detail.Length > 0 => $"away until {candidate.Detail}",
            CandidateReason.Away => "away",
            CandidateReason.OutsideHours => $"outside their hours ({candidate.Detail})",
            CandidateReason.AtCapacity => $"at capacity ({candidate.Detail})",
            CandidateReason.Passed => "passed on it",
            CandidateReason.NotInTime => "did not claim it in time",
            CandidateReason.NotShown => "it did not reach their screen",
            CandidateReason.NoSign => "claimed it, and gave no sign of life",
            CandidateReason.Named => $"passed on by name by {candidate.Detail}",
            CandidateReason.KnowsIt => "answered it before",
            CandidateReason.Resting => $"asked already; again after {candidate.Detail}",
        };
        return candidate.SubstituteOf is { } member ? $"substitute of {member}, {why}" : why;
    }

    public static string Korean(Candidate candidate)
    {
        var why = candidate.Reason switch
        {
            CandidateReason.NeverAsked => $"{candidate.Detail}: 아직 받은 질문 없음",
            CandidateReason.LongestSinceAsked => $"{candidate.Detail}: 가장 오래 기다림",
            CandidateReason.NotNext => "다음 차례",
            CandidateReason.LaterTier => $"{candidate.Detail}: 다음 단계",
            CandidateReason.Away when candidate.Detail.Length > 0 => $"{candidate.Detail}까지 부재",
            CandidateReason.Away => "부재",
            CandidateReason.OutsideHours => $"근무 시간 아님({candidate.Detail})",
            CandidateReason.AtCapacity => $"질문이 가득 참({candidate.Detail})",
            CandidateReason.Passed => "넘김",
            CandidateReason.NotInTime => "제때 맡지 않음",
            CandidateReason.NotShown => "화면에 뜨지 않음",
            CandidateReason.NoSign => "맡은 뒤 소식 없음",
            CandidateReason.Named => $"{candidate.Detail} 님이 지명해서 넘김",
            CandidateReason.KnowsIt => "앞서 답변함",
            CandidateReason.Resting => $"이미 물어봄, {candidate.Detail} 이후 다시",
        };
        return candidate.SubstituteOf is { } member ? $"{member} 대신, {why}" : why;
    }
}
