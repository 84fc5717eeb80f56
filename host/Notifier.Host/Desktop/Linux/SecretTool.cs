using System.ComponentModel;
using Notifier.Core.Configuration.Secrets;

namespace Notifier.Host.Desktop.Linux;

/// <summary>The desktop's keyring, asked through secret-tool (package libsecret-tools).</summary>
/// <param name="program">Its name on the path, or its path.</param>
internal sealed class SecretTool(string program = "secret-tool") : ICredentialStore
{
    private const string Attribute = "notifier";

    /// <summary>Long enough to type the keyring's password when the desktop asks for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string? Find(string name)
    {
        if (name.StartsWith('-'))
            throw new IOException("a name must not begin with a hyphen; call it otherwise");
        try
        {
            using var process = new Tool(program, new Dictionary<string, string>()).Start(["lookup", Attribute, name]);
            using var patience = new CancellationTokenSource(Patience);
            using var end = patience.Token.Register(() => Tool.Kill(process));
            var secret = process.StandardOutput.ReadToEnd();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (patience.IsCancellationRequested)
                throw new IOException("the keyring did not answer within a minute; unlock it and save the file again");
            return process.ExitCode == 0 ? secret.TrimEnd('\n') : NotFound(errors);
        }
        catch (Win32Exception fault)
        {
            throw new IOException($"{program} is not installed; install the package libsecret-tools, or use ${{env:…}} or ${{file:…}}", fault);
        }
    }

    public string HowToAdd(string name) => $"add it with: secret-tool store --label='Notifier' {Attribute} '{name.Replace("'", @"'\''")}'";

    /// <summary>secret-tool ends with 1 in silence when there is no such secret, and says so when it cannot ask.</summary>
    private static string? NotFound(string errors) => string.IsNullOrWhiteSpace(errors) ? null : throw new IOException(
        $"{errors.Trim()}; a keyring needs a desktop session, without one use ${{env:…}} or ${{file:…}}");
}
