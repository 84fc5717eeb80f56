using Notifier.Core.Board;
using Notifier.Core.Filters;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Board;

/// <summary>Questions as intake hands them to a board.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2010, 8, 20, 10, 0, 0, TimeSpan.FromHours(9));
    public static readonly SourceId Source = new("kt-show");
    public static readonly SpecialistId Kim = new("kim.jh");
    public static readonly SpecialistId Lee = new("lee.sy");

    public static BoardQuestion Question(string nativeId, string text = "아이폰4는 언제 나와요?", DateTimeOffset? arrivedAt = null) => new()
    {
        Id = QuestionId.From(Source, nativeId),
        Question = new Question
        {
            Id = nativeId,
            Source = Source.Value,
            Text = text,
            Channel = "twitter:show_tweet",
            Author = "@customer",
            Url = new Uri($"https://twitter.example/status/{nativeId}"),
            PostedAt = Now.AddMinutes(-1),
            Language = "ko",
            InReplyTo = "of another",
        },
        ArrivedAt = arrivedAt ?? Now,
        Promise = PromiseFrom(arrivedAt ?? Now),
        Classification = new Classification
        {
            Matches = [new FilterMatch(new("iphone"), 0.93, new("devices"), "\"아이폰\", \"iOS\"", [new TextSpan(0, 3)])],
            Category = new("iphone"),
            Topic = new("release"),
            Silent = [new("intent")],
        },
    };

    /// <summary>Half an hour.</summary>
    public static Promise PromiseFrom(DateTimeOffset start) => new(start.AddMinutes(24), start.AddMinutes(30));

    public static BoardQuestion Ignored(string nativeId) => Question(nativeId) with
    {
        State = QuestionState.Ignored,
        Classification = Classification.None with { IgnoredBecause = "announcement" },
    };

    public static IReadOnlyList<BoardQuestion> Questions(int count) => [.. Enumerable.Range(1, count).Select(i => Question($"{i}"))];

    public static Offer OfferTo(SpecialistId to, DateTimeOffset? at = null) => new(
        at ?? Now, to, 1, (at ?? Now).AddMinutes(10),
        [
            new Candidate(Lee, CandidateReason.AtCapacity, "3/3", "최민준"),
            new Candidate(to, CandidateReason.NeverAsked, "consultant"),
            new Candidate(new SpecialistId("park.dy"), CandidateReason.LaterTier, "professional"),
        ]);
}
