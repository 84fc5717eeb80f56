using System.CommandLine;
using Notifier.Host.Output;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier completion SHELL</c>: what a shell has to read to complete the program's commands.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _notifier_complete() {
          local IFS=$'\n'
          COMPREPLY=($(notifier "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
        }
        complete -F _notifier_complete notifier
        """;

    private const string Zsh = """
        _notifier_complete() {
          local -a completions
          completions=("${(@f)$(notifier "[suggest:$((${#LBUFFER}))]" "${BUFFER}" 2>/dev/null)}")
          compadd -a completions
        }
        compdef _notifier_complete notifier
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName notifier -ScriptBlock {
          param($word, $line, $position)
          notifier "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = Of("bash, zsh or pwsh.", "bash, zsh 또는 pwsh입니다.") };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", Of("Prints what a shell reads to complete this program's commands: eval \"$(notifier completion bash)\" in ~/.bashrc.", "셸 자동 완성 스크립트를 출력합니다. ~/.bashrc에 eval \"$(notifier completion bash)\"를 적습니다.")) { shell };
        command.SetAction(call => ProcessOutput.Out.WriteLine(call.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell }));
        return command;
    }
}
