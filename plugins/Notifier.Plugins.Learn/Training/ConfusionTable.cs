namespace Notifier.Plugins.Learn.Training;

/// <summary>How often posts of one category were given another.</summary>
internal sealed class ConfusionTable
{
    /// <summary>Stands for "no category", labelled or given.</summary>
    public const string None = "-";

    private readonly Dictionary<(string Labelled, string Given), int> _counts = [];

    public int this[string labelled, string given] => _counts.GetValueOrDefault((labelled, given));

    /// <summary>A category that was found counts as itself; one that was missed counts as each wrong one that was given instead.</summary>
    public void Add(IReadOnlyCollection<string> labelled, IReadOnlyList<string> given)
    {
        var wrong = given.Where(name => !labelled.Contains(name)).DefaultIfEmpty(None).ToList();
        foreach (var name in labelled.Count == 0 ? [None] : labelled)
        {
            foreach (var other in given.Contains(name) ? [name] : wrong)
                _counts[(name, other)] = _counts.GetValueOrDefault((name, other)) + 1;
        }
    }
}
