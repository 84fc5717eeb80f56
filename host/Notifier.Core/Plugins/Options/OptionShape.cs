using System.Reflection;

namespace Notifier.Core.Plugins.Options;

/// <summary>What an option may hold. Schema and binding both follow it, so that they cannot disagree.</summary>
internal abstract record OptionShape;

internal sealed record TextShape : OptionShape;

internal sealed record FlagShape : OptionShape;

/// <param name="Type">The number's .NET type.</param>
internal sealed record NumberShape(Type Type) : OptionShape
{
    public bool IsWhole => Type != typeof(float) && Type != typeof(double) && Type != typeof(decimal);
}

/// <param name="Values">The enum's values by the name they have in JSON, in the order of declaration.</param>
internal sealed record ChoiceShape(IReadOnlyList<KeyValuePair<string, object>> Values) : OptionShape;

internal sealed record DurationShape : OptionShape;

internal sealed record AddressShape : OptionShape;

internal sealed record SecretShape : OptionShape;

internal sealed record CategoryShape : OptionShape;

/// <param name="Collection">The concrete type to construct.</param>
internal sealed record ListShape(OptionShape Item, Type ItemType, Type Collection) : OptionShape;

/// <param name="Collection">The concrete dictionary type to construct.</param>
internal sealed record MapShape(bool ByCategory, OptionShape Value, Type Collection) : OptionShape;

/// <param name="Type">A class with a parameterless constructor.</param>
internal sealed record GroupShape(Type Type, IReadOnlyList<OptionMember> Members) : OptionShape;

/// <summary>A property of an options class.</summary>
internal sealed record OptionMember(string Name, PropertyInfo Property, OptionShape Shape)
{
    public bool Required { get; init; }

    public bool MayBeNull { get; init; }

    public string? Description { get; init; }

    public OptionRange? Range { get; init; }
}

/// <summary>The limits of [Range], as numbers or as <see cref="TimeSpan"/>.</summary>
internal sealed record OptionRange(IComparable Minimum, IComparable Maximum)
{
    public bool Contains(IComparable value) => value.CompareTo(Minimum) >= 0 && value.CompareTo(Maximum) <= 0;
}

/// <summary>An options class holds something that JSON cannot give it.</summary>
internal sealed class OptionsTypeException(string message) : Exception(message);
