using System.Text;

namespace Notifier.Core.Configuration.Secrets;

/// <summary>What a reference stands for, or why it stands for nothing.</summary>
internal sealed record FoundReference(string? Value, bool IsSecret = false, (string Code, string Message)? Fault = null);

/// <summary>The places a reference may point to: the environment, files beside plugins.json, the credential store, the login name.</summary>
internal sealed class ReferenceSources(IEnvironment environment, ICredentialStore credentials, string folder)
{
    private const int LargestSecretBytes = 64 << 10;

    /// <param name="reference">What stands between the braces, such as <c>env:TOKEN</c>.</param>
    public FoundReference Find(string reference)
    {
        var colon = reference.IndexOf(':');
        var kind = colon < 0 ? reference : reference[..colon];
        var name = colon < 0 ? "" : reference[(colon + 1)..];
        return (kind, name) switch
        {
            ("user", "") => new FoundReference(environment.UserName),
            ("env", not "") => FindVariable(name),
            ("file", not "") => FindFile(name),
            ("cred", not "") => FindCredential(name),
            ("env" or "file" or "cred", _) => Refuse(ConfigurationCodes.BadReference, $"\"${{{kind}}}\" names nothing; write ${{{kind}:name}}"),
            _ => Refuse(ConfigurationCodes.BadReference, $"{QuotedText.Of(reference)} is no kind of reference; {Remedy(kind)}"),
        };
    }

    private FoundReference FindVariable(string name)
    {
        var split = name.IndexOf(":-", StringComparison.Ordinal);
        var variable = split < 0 ? name : name[..split];
        var value = environment.Find(variable);
        if (split >= 0 && string.IsNullOrEmpty(value))
            return new FoundReference(name[(split + 2)..]);
        return value is not null ? new FoundReference(value) : Refuse(
            ConfigurationCodes.VariableNotSet,
            $"the environment variable {QuotedText.Of(variable)} is not set; set it, or give a value to use instead: ${{env:{variable}:-value}}");
    }

    private FoundReference FindFile(string path)
    {
        var full = Path.GetFullPath(path, folder);
        try
        {
            if (new FileInfo(full) is { Exists: true, Length: > LargestSecretBytes })
                return Refuse(ConfigurationCodes.SecretFile, $"the file {QuotedText.Of(full)} is larger than 64 KiB; is it the right one?");
            var text = new UTF8Encoding(false, true).GetString(PlainFile.Read(full, LargestSecretBytes));
            return new FoundReference(text.TrimStart('\uFEFF').TrimEnd('\r', '\n'), IsSecret: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException)
        {
            var reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "does not exist; create it or correct the path, which is relative to plugins.json",
                DecoderFallbackException => "is not UTF-8 text; save it as UTF-8",
                _ => "cannot be read; check its permissions",
            };
            return Refuse(ConfigurationCodes.SecretFile, $"the file {QuotedText.Of(full)} {reason}");
        }
    }

    private FoundReference FindCredential(string name)
    {
        try
        {
            return credentials.Find(name) is { } value
                ? new FoundReference(value, IsSecret: true)
                : Refuse(ConfigurationCodes.NoCredential, $"no credential is named {QuotedText.Of(name)}; {credentials.HowToAdd(name)}");
        }
        catch (IOException e)
        {
            return Refuse(ConfigurationCodes.NoCredential, $"the credential {QuotedText.Of(name)} cannot be looked up: {e.Message}");
        }
    }

    private static string Remedy(string kind) =>
        Suggestion.Nearest(kind, ["env", "file", "cred", "user"]) is { } near
            ? $"did you mean {QuotedText.Of(near)}?"
            : "use env, file, cred or user, or write $${ where you mean the characters ${";

    private static FoundReference Refuse(string code, string message) => new(null, Fault: (code, message));
}
