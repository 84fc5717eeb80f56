namespace Notifier.Sdk.Testing.Tests;

/// <summary>Answers as it is told to.</summary>
internal sealed class ScriptedFilter(Func<Question, CategoryMatch?[]?> answer) : ICategoryFilter, IDisposable
{
    public bool Disposed { get; private set; }

    public static CategoryMatch Match { get; } = new() { Category = new CategoryId("iphone"), Score = 0.5, Reason = "\"아이폰\"" };

    public ValueTask<IReadOnlyList<CategoryMatch>> ClassifyAsync(Question question, CancellationToken cancellationToken) =>
        new(answer(question)!);

    public void Dispose() => Disposed = true;
}
