using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Notifier.Text.Lexicons;

/// <summary>
/// Reads a lexicon: <c>[class]</c> opens a class, a line <c>weight | pattern | pattern</c> adds patterns, <c>#</c> starts a comment.
/// </summary>
internal sealed class LexiconReader
{
    private readonly List<string> _classes = [];
    private readonly List<LexiconEntry> _entries = [];
    private int _class = -1;

    /// <summary>Reads the embedded text files whose names end in <c>.lexicon.txt</c>, as one lexicon.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // or all of it is compiled into every filter's constructor
    public static Lexicon FromResources(Assembly assembly, params ReadOnlySpan<string> classes)
    {
        var reader = new LexiconReader();
        reader._classes.AddRange(classes);
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!name.EndsWith(".lexicon.txt", StringComparison.Ordinal))
                continue;
            using var stream = new StreamReader(assembly.GetManifestResourceStream(name)!);
            reader.Read(name, stream);
        }

        return reader.Build();
    }

    public Lexicon Build() => new(_classes, _entries);

    /// <exception cref="FormatException">A line is not of the form above; the message names it.</exception>
    public void Read(string name, TextReader lines)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
                Open(line[1..^1]);
            else if (!TryAdd(line))
                throw new FormatException($"{name}({number}): \"{line}\" is neither [class] nor weight | pattern.");
        }
    }

    private void Open(string name)
    {
        _class = _classes.IndexOf(name);
        if (_class >= 0)
            return;
        _classes.Add(name);
        _class = _classes.Count - 1;
    }

    private bool TryAdd(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (_class < 0 || parts.Length < 2 || !float.TryParse(parts[0], CultureInfo.InvariantCulture, out var weight))
            return false;
        foreach (var pattern in parts.AsSpan(1))
            _entries.Add(new LexiconEntry(_class, weight, pattern));
        return true;
    }
}
