using System.CommandLine;
using Notifier.Host.Output;

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
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Prints what a shell reads to complete this program's commands: eval \"$(notifier completion bash)\" in ~/.bashrc.") { shell };
        command.SetAction(call => ProcessOutput.Out.WriteLine(call.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell }));
        return command;
    }
}
