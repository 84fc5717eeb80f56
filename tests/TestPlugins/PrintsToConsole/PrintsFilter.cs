using Notifier.Sdk;

namespace PrintsToConsole;

/// <summary>Prints what it is asked, as one does who looks for a fault; has no opinion.</summary>
[NotifierPlugin("test.prints-to-console", PluginKind.CategoryFilter)]
public sealed class PrintsFilter : ICategoryFilter
{
    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken)
    {
        Console.WriteLine($"printed: {question.Text}");
        Console.Out.Write("printed ");
        Console.Out.WriteLine("in pieces");
        return new([]);
    }
}
