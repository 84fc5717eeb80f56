using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Notifier.Core.Plugins.Inspection;

/// <summary>
/// Writes the types of a signature as text that is the same in every assembly, so that a reference in one can be compared
/// with the definition in another.
/// </summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
{
    public static readonly SignatureText Instance = new();

    public static string Of(MethodSignature<string> method) =>
        $"{method.ReturnType} <{method.GenericParameterCount}>({string.Join(", ", method.ParameterTypes)})";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[rank {shape.Rank}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"*{Of(signature)}";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} modified by {modifier}";

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.FullName(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.FullName(handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    /// <summary>The name in an attribute's argument, without the assembly.</summary>
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
}
