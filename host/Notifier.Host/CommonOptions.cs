using System.CommandLine;
using static Notifier.Core.Spoken;

namespace Notifier.Host;

/// <summary>Exit codes that every verb keeps to.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Usage = 2;
}

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Option<FileInfo?> Config { get; } = new("--config", "-c")
    {
        Description = Of("The plugins.json to use. Default: ./plugins.json, then the one in the notifier's folder, then the built-in example.", "사용할 plugins.json입니다. 기본: ./plugins.json, Notifier 폴더의 것, 내장 예제 순서로 찾습니다."),
        HelpName = "FILE",
        Recursive = true,
    };

    public static Option<string?> As { get; } = new("--as")
    {
        Description = Of("The specialist who sits here, by id or login. Default: \"me\" in plugins.json.", "이 자리의 담당자(id 또는 로그인)입니다. 기본: plugins.json의 \"me\"."),
        HelpName = "ID",
        Recursive = true,
    };

    public static Option<bool> Trust { get; } = new("--trust")
    {
        Description = Of("Also run plugins that are not installed: those in folders that plugins.json names.", "설치되지 않은 플러그인, 곧 plugins.json이 가리키는 폴더의 플러그인도 실행합니다."),
    };

    public static Option<bool> Json { get; } = new("--json") { Description = Of("One JSON object a line on stdout.", "한 줄에 JSON 객체 하나씩 stdout으로 출력합니다.") };
}
