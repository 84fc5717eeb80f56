using Notifier.Core;
using Notifier.Core.Board;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Host.Status;

/// <summary>The names of kinds and states for people.</summary>
internal static class StatusWords
{
    public static string Of(PluginKind kind) => kind is PluginKind.ChannelSource ? Spoken.Of("source", "소스") : Spoken.Of("filter", "필터");

    public static string Of(PluginState state) => Spoken.Of(state.ToString().ToLowerInvariant(), state switch
    {
        PluginState.Starting => "시작 중",
        PluginState.Active => "동작 중",
        PluginState.Waiting => "대기 중",
        PluginState.Faulted => "오류",
        PluginState.Quarantined => "격리됨",
        PluginState.Disabled => "꺼짐",
        PluginState.Incompatible => "호환되지 않음",
        _ => state.ToString(),
    });

    public static string Of(QuestionState state) => Spoken.Of(state.ToString().ToLowerInvariant(), state switch
    {
        QuestionState.Open => "배정 대기",
        QuestionState.Offered => "배정됨",
        QuestionState.Claimed => "답변 중",
        QuestionState.Answered => "답변 완료",
        QuestionState.Ignored => "알리지 않음",
        _ => state.ToString(),
    });
}
