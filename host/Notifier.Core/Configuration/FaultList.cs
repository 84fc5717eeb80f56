using Notifier.Core.Configuration.Reading;

namespace Notifier.Core.Configuration;

/// <summary>Collects the findings of one reading, so that all are reported at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<ConfigurationError> _faults = [];
    private readonly HashSet<ConfigurationError> _known = [];

    public bool HasErrors => _faults.Exists(fault => fault.Severity is ConfigurationSeverity.Error);

    public IReadOnlyList<ConfigurationError> InFileOrder => [.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>Something is wrong with the value.</summary>
    public void Error(string code, ConfigurationNode node, string message) => Add(code, node.At, node.Pointer, message);

    /// <summary>Something is wrong with the name the value stands under.</summary>
    public void ErrorAtName(string code, ConfigurationNode node, string message) => Add(code, node.NameAt, node.Pointer, message);

    public void Warn(string code, ConfigurationNode node, string message) =>
        Add(code, node.At, node.Pointer, message, ConfigurationSeverity.Warning);

    public void Add(
        string code, Position at, string pointer, string message, ConfigurationSeverity severity = ConfigurationSeverity.Error)
    {
        var fault = new ConfigurationError(code, file, at.Line, at.Column, pointer, message) { Severity = severity };
        if (_known.Add(fault))
            _faults.Add(fault);
    }
}
