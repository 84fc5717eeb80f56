using Notifier.Sdk;
using Notifier.Text.Linear;

namespace Notifier.Plugins.Learn.Training;

/// <summary>How a model does on labelled posts it has not seen.</summary>
internal sealed class Evaluation
{
    private Evaluation(IReadOnlyList<CategoryResult> categories, ConfusionTable confusion) => (Categories, Confusion) = (categories, confusion);

    /// <summary>One for each category that is labelled or that the model knows, by name.</summary>
    public IReadOnlyList<CategoryResult> Categories { get; }

    public ConfusionTable Confusion { get; }

    /// <summary>The mean F1 over the categories that are labelled.</summary>
    public double MacroF1 => Labelled.Select(c => c.F1).DefaultIfEmpty().Average();

    public double Precision => Share(Categories.Sum(c => c.Right), Categories.Sum(c => c.Given));

    public double Recall => Share(Categories.Sum(c => c.Right), Categories.Sum(c => c.Labelled));

    private IEnumerable<CategoryResult> Labelled => Categories.Where(c => c.Labelled > 0);

    public static Evaluation Of(LinearModel model, Func<LinearClass, Gate> gate, IReadOnlyList<LabelledQuestion> posts)
    {
        var classifier = new LinearClassifier(model, [.. model.Classes.Select(gate)]);
        var confusion = new ConfusionTable();
        var results = model.Classes.Select(c => c.Name).Union(posts.SelectMany(p => p.Categories).Select(id => id.Value))
            .Order(StringComparer.Ordinal).ToDictionary(name => name, name => new CategoryResult(name));
        foreach (var post in posts)
        {
            var labelled = post.Categories.Select(id => id.Value).ToHashSet();
            var given = classifier.Classify(post.Question.Text);
            confusion.Add(labelled, [.. given.Select(m => m.Category.Value)]);
            foreach (var name in labelled)
                results[name].Labelled++;
            foreach (var match in given)
                results[match.Category.Value].Add(post.Question.Text, match, labelled.Contains(match.Category.Value));
        }

        return new Evaluation([.. results.Values], confusion);
    }

    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
