using System.Text.Json;
using Notifier.Core.Configuration.Reading;
using Notifier.Sdk;

namespace Notifier.Core.Configuration.Secrets;

/// <summary>Puts values in the place of <c>${env:…}</c>, <c>${file:…}</c>, <c>${cred:…}</c> and <c>${user}</c>.</summary>
internal sealed class ReferenceResolver(ReferenceSources sources, FaultList faults)
{
    private readonly List<Secret> _secrets = [];

    /// <summary>What came out of files and the credential store.</summary>
    public IReadOnlyList<Secret> Secrets => _secrets;

    /// <summary>The same node with every reference in it replaced; a reference without a value is a fault at its place.</summary>
    public ConfigurationNode Resolve(ConfigurationNode node) => node.Kind switch
    {
        JsonValueKind.String when ReferenceSyntax.Occurs(node.Text) => ResolveText(node),
        JsonValueKind.Array => node with { Items = [.. node.Items.Select(Resolve)] },
        JsonValueKind.Object => node with { Members = [.. node.Members.Select(member => ResolveMember(member, IsDisabled(node)))] },
        _ => node,
    };

    /// <summary>A source that is switched off needs no secrets: they may not exist yet.</summary>
    private KeyValuePair<string, ConfigurationNode> ResolveMember(KeyValuePair<string, ConfigurationNode> member, bool isDisabled) =>
        new(member.Key, isDisabled && member.Key == "with" ? LeaveUnresolved(member.Value) : Resolve(member.Value));

    private static bool IsDisabled(ConfigurationNode node) => node["enabled"] is { Kind: JsonValueKind.False } && node["plugin"] is not null;

    private static ConfigurationNode LeaveUnresolved(ConfigurationNode node) => node.Kind switch
    {
        JsonValueKind.String when ReferenceSyntax.Occurs(node.Text) => node with { Written = node.Text, IsUnresolved = true },
        JsonValueKind.Array => node with { Items = [.. node.Items.Select(LeaveUnresolved)] },
        JsonValueKind.Object => node with { Members = [.. node.Members.Select(m => new KeyValuePair<string, ConfigurationNode>(m.Key, LeaveUnresolved(m.Value)))] },
        _ => node,
    };

    private ConfigurationNode ResolveText(ConfigurationNode node)
    {
        var held = false;
        string? resolved;
        try
        {
            resolved = ReferenceSyntax.Replace(node.Text, reference =>
            {
                held = true;
                return Lookup(reference, node);
            });
        }
        catch (FormatException)
        {
            var message = $"the reference in {node.Show()} has no closing brace; add }}, or write $${{ where you mean the characters ${{";
            faults.Error(ConfigurationCodes.BadReference, node, message);
            return node with { Written = node.Text, IsUnresolved = true };
        }

        if (resolved is null)
            return node with { Written = node.Text, IsUnresolved = true };
        return node with { Text = resolved, Written = held ? node.Text : null };
    }

    private string? Lookup(string reference, ConfigurationNode node)
    {
        var found = sources.Find(reference);
        if (found.Fault is { } fault)
            faults.Error(fault.Code, node, fault.Message);
        if (found is { IsSecret: true, Value.Length: > 0 })
            _secrets.Add(new Secret(found.Value));
        return found.Value;
    }
}
