using System.Collections;
using System.Reflection;
using System.Text.Json;
using Notifier.Sdk;

namespace Notifier.Core.Plugins.Options;

/// <summary>
/// Turns <c>with</c> into an options object by plain reflection: the metadata caches of System.Text.Json and TypeDescriptor
/// would keep the plugin's code in memory.
/// </summary>
internal sealed class OptionsBinder
{
    private readonly List<string> _faults = [];

    private OptionsBinder()
    {
    }

    /// <summary>Null when the plugin takes no options.</summary>
    /// <param name="options">The options class, or null when the plugin takes none.</param>
    /// <param name="with">An object; undefined stands for an empty one.</param>
    /// <exception cref="PluginException">Config: every fault with its JSON pointer, the value and the remedy.</exception>
    /// <exception cref="OptionsTypeException">The class holds something that JSON cannot give it.</exception>
    public static object? Bind(Type? options, JsonElement with)
    {
        var binder = new OptionsBinder();
        object? bound = null;
        if (options is not null)
            bound = binder.Group(OptionShapes.Of(options), with, "");
        else if (with.ValueKind == JsonValueKind.Object && with.EnumerateObject().Any())
            binder._faults.Add($"/{with.EnumerateObject().First().Name}: the plugin takes no options; remove it");
        return binder._faults.Count == 0 ? bound : throw new PluginException(PluginFault.Config, string.Join("; ", binder._faults));
    }

    private object? Group(GroupShape group, JsonElement json, string pointer)
    {
        if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
            return Fault(pointer, $"must be an object, not {json.Shown()}");
        var result = Activator.CreateInstance(group.Type)!;
        var given = new HashSet<string>();
        foreach (var property in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().ToList() : [])
        {
            var at = $"{pointer}/{property.Name.Escaped()}";
            if (group.Members.FirstOrDefault(m => m.Name == property.Name) is not { } member)
                Fault(at, $"unknown option; {Suggestion.For(property.Name, group.Members.Select(m => m.Name), "there are no options here: remove it")}");
            else if (!given.Add(property.Name))
                Fault(at, "is given twice; keep one");
            else
                Assign(result, member, property.Value, at);
        }

        foreach (var member in group.Members.Where(m => m.Required && !given.Contains(m.Name)))
            Fault($"{pointer}/{member.Name}", "is missing" + (member.Description is null ? "" : $": {member.Description}"));
        return result;
    }

    private void Assign(object target, OptionMember member, JsonElement json, string pointer)
    {
        if (json.ValueKind == JsonValueKind.Null && member.MayBeNull)
        {
            Set(target, member.Property, null, pointer);
            return;
        }

        if (Value(member.Shape, json, pointer) is not { } value)
            return;
        if (member.Range is { } range && !range.Contains(Comparable(value)))
            Fault(pointer, $"{json.Shown()} is out of range; give {range.Minimum} to {range.Maximum}");
        else
            Set(target, member.Property, value, pointer);
    }

    private static IComparable Comparable(object value) =>
        value is TimeSpan time ? time : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);

    private void Set(object target, PropertyInfo property, object? value, string pointer)
    {
        try
        {
            property.SetValue(target, value);
        }
        catch (TargetInvocationException e)
        {
            Fault(pointer, $"is refused: {Reason(e.InnerException)}");
        }
    }

    /// <summary>What the setter said, without the parameter's name: it is the C# setter's, and means nothing in plugins.json.</summary>
    private static string? Reason(Exception? refused) => refused is ArgumentException { ParamName: { } name }
        ? FaultText.MessageOf(refused).Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : refused is null ? null : FaultText.MessageOf(refused);

    private object? Value(OptionShape shape, JsonElement json, string pointer) => shape switch
    {
        GroupShape group => Group(group, json, pointer),
        ListShape list => List(list, json, pointer),
        MapShape map => Map(map, json, pointer),
        _ => ScalarBinder.Bind(shape, json, out var fault) ?? Fault(pointer, fault!),
    };

    private object? List(ListShape list, JsonElement json, string pointer)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return Fault(pointer, $"must be a list, not {json.Shown()}");
        var items = json.EnumerateArray().Select((item, index) => Value(list.Item, item, $"{pointer}/{index}")).ToList();
        if (items.Contains(null))
            return null;
        var array = Array.CreateInstance(list.ItemType, items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        return list.Collection.IsArray ? array : Activator.CreateInstance(list.Collection, array);
    }

    private object? Map(MapShape map, JsonElement json, string pointer)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Fault(pointer, $"must be an object, not {json.Shown()}");
        var result = (IDictionary)Activator.CreateInstance(map.Collection)!;
        foreach (var entry in json.EnumerateObject())
        {
            var at = $"{pointer}/{entry.Name.Escaped()}";
            object key = map.ByCategory ? new CategoryId(entry.Name) : entry.Name;
            if (result.Contains(key))
                Fault(at, "is given twice; keep one");
            else if (Value(map.Value, entry.Value, at) is { } value)
                result.Add(key, value);
        }

        return result;
    }

    private object? Fault(string pointer, string fault)
    {
        _faults.Add($"{(pointer.Length == 0 ? "/" : pointer)}: {fault}");
        return null;
    }
}
