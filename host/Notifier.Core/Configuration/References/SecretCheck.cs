using Notifier.Core.Configuration.Schema;

namespace Notifier.Core.Configuration.References;

/// <summary>A secret written into the file is read by everybody who reads the file.</summary>
internal static class SecretCheck
{
    public static void Run(IReadOnlyList<Annotation> annotations, FaultList faults)
    {
        foreach (var secret in annotations.Where(annotation => annotation is { Kind: "secret", Value.Length: > 0, Node.Written: null }))
        {
            const string Message = "a secret stands here in plain; put it in the credential store and write ${cred:name}, or use ${env:NAME} or ${file:path}";
            faults.Warn(ConfigurationCodes.PlainSecret, secret.Node, Message);
        }
    }
}
