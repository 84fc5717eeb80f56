using System.Reflection;
using System.Text.Json;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Options;

/// <summary>
/// Reads the shape of an options class by plain reflection. Nothing is cached: a cache would keep the plugin's code in memory.
/// </summary>
internal sealed class OptionShapes
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal),
    ];

    private readonly Stack<Type> _path = new();
    private readonly NullabilityInfoContext _nullability = new();

    private OptionShapes()
    {
    }

    /// <exception cref="OptionsTypeException">A property has a type that an option cannot have.</exception>
    public static GroupShape Of(Type options) => new OptionShapes().Group(options);

    private GroupShape Group(Type type)
    {
        if (_path.Contains(type))
            throw new OptionsTypeException($"the options {type.Name} contain themselves; JSON schema and plugins.json need an end");
        if (!type.IsPublic && !type.IsNestedPublic || type.GetConstructor(Type.EmptyTypes) is null)
            throw new OptionsTypeException($"the options {type.Name} must be a public class with a public parameterless constructor");
        _path.Push(type);
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(Member)
            .ToList();
        _path.Pop();
        return new GroupShape(type, members);
    }

    private OptionMember Member(PropertyInfo property)
    {
        var shape = Shape(property.PropertyType)
            ?? throw new OptionsTypeException(
                $"{property.DeclaringType!.Name}.{property.Name} has the type {property.PropertyType.Name}, which an option cannot have; see {nameof(NotifierPluginAttribute)}.Options for those it can");
        var range = OptionAttributes.Range(property, shape);
        return new OptionMember(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property, shape)
        {
            Required = OptionAttributes.IsRequired(property),
            MayBeNull = _nullability.Create(property).WriteState == NullabilityState.Nullable,
            Description = OptionAttributes.Description(property),
            Range = range,
        };
    }

    private OptionShape? Shape(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return new TextShape();
        if (type == typeof(bool))
            return new FlagShape();
        if (Numbers.Contains(type))
            return new NumberShape(type);
        if (type.IsEnum)
            return Choice(type);
        if (type == typeof(TimeSpan))
            return new DurationShape();
        if (type == typeof(Uri))
            return new AddressShape();
        if (type == typeof(Secret))
            return new SecretShape();
        if (type == typeof(CategoryId))
            return new CategoryShape();
        return Collection(type) ?? (IsOptionsClass(type) ? Group(type) : null);
    }

    private static ChoiceShape Choice(Type type) => new(
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(field.Name), Enum.ToObject(type, field.GetRawConstantValue()!))),
    ]);

    private OptionShape? Collection(Type type)
    {
        if (type.IsArray)
            return type.GetArrayRank() == 1 ? List(type.GetElementType()!, type) : null;
        if (!type.IsGenericType)
            return null;
        var arguments = type.GetGenericArguments();
        if (arguments is [var item])
        {
            var list = typeof(List<>).MakeGenericType(item);
            var set = typeof(HashSet<>).MakeGenericType(item);
            return type.IsAssignableFrom(list) ? List(item, list) : type.IsAssignableFrom(set) ? List(item, set) : null;
        }

        return arguments is [var key, var value] && (key == typeof(string) || key == typeof(CategoryId)) ? Map(type, key, value) : null;
    }

    private ListShape? List(Type item, Type collection) =>
        Shape(item) is { } shape ? new ListShape(shape, item, collection) : null;

    private MapShape? Map(Type type, Type key, Type value)
    {
        var map = typeof(Dictionary<,>).MakeGenericType(key, value);
        return type.IsAssignableFrom(map) && Shape(value) is { } shape ? new MapShape(key == typeof(CategoryId), shape, map) : null;
    }

    private static bool IsOptionsClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.Assembly != typeof(object).Assembly && type != typeof(Uri);
}
