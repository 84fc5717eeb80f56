using System.Reflection;
using System.Reflection.Metadata;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>What the host's SDK offers, and what an assembly wants of it that is not there.</summary>
internal static class SdkSurface
{
    private static readonly Lazy<HashSet<string>> Offered = new(ReadHostSdk);

    /// <summary>
    /// The SDK types and members that the assembly refers to and this host's SDK lacks. Loading the assembly would succeed
    /// and the first call end in a MissingMethodException or TypeLoadException.
    /// </summary>
    public static IEnumerable<string> Lacking(MetadataReader reader)
    {
        var types = reader.TypeReferences.Where(type => reader.AssemblyOf(type) == HostSdk.Name).Select(type => reader.FullName(type)).ToHashSet();
        var missing = types.Where(type => HostSdk.Assembly.GetType(type) is null).ToHashSet();
        return missing.Concat(reader.MemberReferences
            .Select(handle => reader.GetMemberReference(handle))
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && reader.AssemblyOf((TypeReferenceHandle)member.Parent) == HostSdk.Name)
            .Select(member => (Type: reader.FullName(member.Parent), Name: reader.GetString(member.Name), Signature: Signature(member)))
            .Where(member => !missing.Contains(member.Type) && !IsOffered(member.Type, member.Name, member.Signature))
            .Select(member => $"{member.Type}.{member.Name}"))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsOffered(string type, string name, string signature) =>
        Offered.Value.Contains($"{type}.{name} {signature}")
        || HostSdk.Assembly.GetType(type)?.BaseType?.GetMember(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance) is { Length: > 0 };

    private static string Signature(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? member.DecodeFieldSignature(SignatureText.Instance, null)
        : SignatureText.Of(member.DecodeMethodSignature(SignatureText.Instance, null));

    private static unsafe HashSet<string> ReadHostSdk()
    {
        if (!HostSdk.Assembly.TryGetRawMetadata(out var blob, out var length))
            throw new InvalidOperationException($"{HostSdk.Name} carries no metadata");
        var reader = new MetadataReader(blob, length);
        var members = new HashSet<string>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = reader.FullName(handle);
            foreach (var method in type.GetMethods().Select(m => reader.GetMethodDefinition(m)))
                members.Add($"{name}.{reader.GetString(method.Name)} {SignatureText.Of(method.DecodeSignature(SignatureText.Instance, null))}");
            foreach (var field in type.GetFields().Select(f => reader.GetFieldDefinition(f)))
                members.Add($"{name}.{reader.GetString(field.Name)} {field.DecodeSignature(SignatureText.Instance, null)}");
        }

        return members;
    }
}
