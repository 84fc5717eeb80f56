using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Notifier.Core.Plugins.Options;

/// <summary>
/// Reads attributes of options as data. Constructing them would run a type converter in [Range], whose cache keeps the
/// plugin's code in memory.
/// </summary>
internal static class OptionAttributes
{
    public static bool IsRequired(PropertyInfo property) => Find(property, typeof(RequiredMemberAttribute)) is not null;

    public static string? Description(PropertyInfo property) =>
        Find(property, typeof(DescriptionAttribute))?.ConstructorArguments is [{ Value: string text }] ? text : null;

    /// <exception cref="OptionsTypeException">The limits cannot be read, or the option has no order.</exception>
    public static OptionRange? Range(PropertyInfo property, OptionShape shape)
    {
        var arguments = Find(property, typeof(RangeAttribute))?.ConstructorArguments.Select(a => a.Value).ToList();
        if (arguments is null)
            return null;
        var limits = arguments.TakeLast(2).ToList();
        try
        {
            return shape switch
            {
                NumberShape => new OptionRange(Number(limits[0]), Number(limits[1])),
                DurationShape => new OptionRange(TimeSpan.Parse((string)limits[0]!, CultureInfo.InvariantCulture), TimeSpan.Parse((string)limits[1]!, CultureInfo.InvariantCulture)),
                _ => throw new OptionsTypeException($"{property.DeclaringType!.Name}.{property.Name} carries [Range], which needs a number or a TimeSpan"),
            };
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw new OptionsTypeException($"{property.DeclaringType!.Name}.{property.Name} has a [Range] that cannot be read: {limits[0]} to {limits[1]}");
        }
    }

    private static double Number(object? limit) => Convert.ToDouble(limit, CultureInfo.InvariantCulture);

    // By name: the plugin may have brought an assembly that declares it.
    private static CustomAttributeData? Find(PropertyInfo property, Type attribute) =>
        property.CustomAttributes.FirstOrDefault(data => data.AttributeType.FullName == attribute.FullName);
}
