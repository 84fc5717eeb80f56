using System.Reflection;
using System.Reflection.Metadata;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>The class of an assembly that carries [NotifierPlugin], held against the manifest.</summary>
/// <param name="Name">Full name, or null when there is not exactly one.</param>
internal sealed record PluginClass(string? Name, IReadOnlyList<string> Problems)
{
    public static PluginClass Find(MetadataReader reader, PluginManifest manifest)
    {
        var marked = reader.TypeDefinitions
            .SelectMany(type => reader.GetTypeDefinition(type).GetCustomAttributes(), (type, attribute) => (type, attribute))
            .Where(candidate => IsMark(reader, candidate.attribute))
            .ToList();
        return marked switch
        {
            [] => new(null, [$"no class in {manifest.Assembly} carries [NotifierPlugin]; put [NotifierPlugin(\"{manifest.Id}\", …)] on the plugin's class"]),
            [var (type, attribute)] => new(reader.FullName(type), [.. Check(reader, type, attribute, manifest)]),
            _ => new(null, [$"{string.Join(" and ", marked.Select(m => reader.FullName(m.type)))} all carry [NotifierPlugin]; an assembly holds one plugin"]),
        };
    }

    private static bool IsMark(MetadataReader reader, CustomAttributeHandle attribute) =>
        reader.GetCustomAttribute(attribute).Constructor is { Kind: HandleKind.MemberReference } constructor
        && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.FullName(parent) == typeof(NotifierPluginAttribute).FullName;

    private static IEnumerable<string> Check(MetadataReader reader, TypeDefinitionHandle handle, CustomAttributeHandle attribute, PluginManifest manifest)
    {
        var name = reader.FullName(handle);
        var type = reader.GetTypeDefinition(handle);
        var mark = reader.GetCustomAttribute(attribute).DecodeValue(SignatureText.Instance);
        var id = mark.FixedArguments.Length > 0 ? mark.FixedArguments[0].Value as string : null;
        var kind = mark.FixedArguments.Length > 1 && mark.FixedArguments[1].Value is int value ? (PluginKind)value : default;
        var options = mark.NamedArguments.FirstOrDefault(argument => argument.Name == nameof(NotifierPluginAttribute.Options)).Value as string;

        if (id != manifest.Id)
            yield return $"{name} has the id \"{id}\" and the manifest \"{manifest.Id}\"; make them the same";
        if (kind != manifest.Kind)
            yield return $"{name} is marked as {kind} and the manifest says {manifest.Kind}; make them the same";
        if (!IsPublic(reader, type) || type.Attributes.HasFlag(TypeAttributes.Abstract) || type.GetGenericParameters().Count > 0)
            yield return $"{name} must be a public class, neither abstract, static nor generic";
        var contract = kind == PluginKind.CategoryFilter ? typeof(ICategoryFilter) : typeof(IChannelSource);
        if (!MayImplement(reader, handle, contract.FullName!))
            yield return $"{name} must implement {contract.Name}, being a {kind}";
        if (ConstructorFault(reader, type, options) is { } fault)
            yield return $"{name} {fault}";
    }

    private static bool IsPublic(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsPublic(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    // A base class in another assembly may implement it: loading the class settles that.
    private static bool MayImplement(MetadataReader reader, TypeDefinitionHandle handle, string contract)
    {
        var type = reader.GetTypeDefinition(handle);
        if (type.GetInterfaceImplementations().Any(i => reader.FullName(reader.GetInterfaceImplementation(i).Interface) == contract))
            return true;
        return type.BaseType.Kind switch
        {
            HandleKind.TypeDefinition => MayImplement(reader, (TypeDefinitionHandle)type.BaseType, contract),
            HandleKind.TypeReference => reader.FullName(type.BaseType) != typeof(object).FullName,
            _ => true,
        };
    }

    private static string? ConstructorFault(MetadataReader reader, TypeDefinition type, string? options)
    {
        var constructors = type.GetMethods().Select(m => reader.GetMethodDefinition(m))
            .Where(m => reader.GetString(m.Name) == ".ctor" && (m.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
            .ToList();
        if (constructors.Count != 1)
            return $"has {constructors.Count} public constructors; it must have exactly one";
        var parameters = constructors[0].DecodeSignature(SignatureText.Instance, null).ParameterTypes;
        var allowed = new[] { options, typeof(IPluginHost).FullName };
        var stranger = parameters.FirstOrDefault(parameter => !allowed.Contains(parameter));
        if (stranger is not null)
            return $"has a constructor that asks for {stranger}; it may take {(options is null ? "" : options + " and ")}IPluginHost";
        return parameters.Distinct().Count() == parameters.Length ? null : "has a constructor that asks for the same thing twice";
    }
}
