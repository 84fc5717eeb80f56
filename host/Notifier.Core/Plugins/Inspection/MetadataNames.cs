using System.Reflection.Metadata;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>Full names of types in metadata, such as <c>Acme.Forum.ForumSource</c> or <c>Acme.Outer+Inner</c>.</summary>
internal static class MetadataNames
{
    public static string FullName(this MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => reader.FullName((TypeDefinitionHandle)type),
        HandleKind.TypeReference => reader.FullName((TypeReferenceHandle)type),
        _ => "",
    };

    public static string FullName(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Join(reader.GetString(type.Namespace), reader.GetString(type.Name))
            : reader.FullName(outer) + "+" + reader.GetString(type.Name);
    }

    public static string FullName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? reader.FullName((TypeReferenceHandle)type.ResolutionScope) + "+" + reader.GetString(type.Name)
            : Join(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    /// <summary>The simple name of the assembly that a reference leads to, or null when it stays inside.</summary>
    public static string? AssemblyOf(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => reader.AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => null,
        };
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
