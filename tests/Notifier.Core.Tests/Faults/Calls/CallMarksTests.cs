using Notifier.Core.Faults.Calls;
using Notifier.Core.Plugins;
using Notifier.Sdk;

namespace Notifier.Core.Tests.Faults.Calls;

public sealed class CallMarksTests : IDisposable
{
    private static readonly Question Post = new() { Id = "한글-7", Text = "?", Author = "kim", Source = "blog" };

    private readonly PluginBench _bench = new();
    private readonly CallMarks _marks;
    private readonly MarkedEntry _entry;

    public CallMarksTests()
    {
        _marks = CallMarks.Open(FilePath, _bench.Logger);
        _entry = _marks.Of(PluginEntry.Of(PluginBench.Source("kt-show", "notifier.x")));
    }

    private string FilePath => Path.Combine(_bench.StateFolder, "calls");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Who_is_inside_is_told_and_about_which_post()
    {
        var place = _entry.Enter();
        Left().ShouldBe([new LeftoverCall("source-kt-show", null)]);
        place.Enter(Post);
        Left().ShouldBe([new LeftoverCall("source-kt-show", new PostKey("blog", "한글-7"))]);
        place.Leave();
        Left().ShouldBeEmpty();
        place.Enter(Post);
        MarkedEntry.Leave();
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_runs_on_its_behalf_later_is_told_too()
    {
        using var run = new ManualResetEventSlim();
        using var isRunning = new SemaphoreSlim(0);
        using var isLookedAt = new ManualResetEventSlim();
        _entry.Enter();
        var later = new Thread(Work);
        later.Start();
        MarkedEntry.Leave();
        await isRunning.WaitAsync(TestContext.Current.CancellationToken);

        Left().ShouldBe([new LeftoverCall("source-kt-show", null)]);
        isLookedAt.Set();
        later.Join();
        Left().ShouldBeEmpty();

        void Work()
        {
            isRunning.Release();
            isLookedAt.Wait();
        }
    }

    [Fact]
    public void Who_was_inside_longest_comes_first()
    {
        var (first, second) = (_marks.Take(1), _marks.Take(1));
        first.Enter(Post);
        second.Enter(Post with { Id = "second" });
        Left().Select(call => call.Post!.Id).ShouldBe(["한글-7", "second"]);
        first.Leave();
        first.Enter(Post);
        Left().Select(call => call.Post!.Id).ShouldBe(["second", "한글-7"]);
        first.Free();
        second.Free();
    }

    [Fact]
    public void More_threads_than_there_are_places_are_not_marked_and_harm_nobody()
    {
        var places = Enumerable.Range(0, CallLayout.Slots + 1).Select(_ => _marks.Take(1)).ToList();
        places[^1].Enter(Post);
        Left().Count.ShouldBe(CallLayout.Slots);
        places.ForEach(place => place.Free());
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void An_orderly_end_accuses_nobody()
    {
        _entry.Enter().Enter(Post);
        _marks.Dispose();
        Left().ShouldBeEmpty();
        MarkedEntry.Leave();
        _entry.Enter();
        Left().ShouldBeEmpty();
        MarkedEntry.Leave();
    }

    [Fact]
    public void An_exception_accuses_nobody_but_who_threw_it()
    {
        _marks.Take(1).Enter(Post);
        _entry.Enter();
        _marks.ClearOthers();
        Left().ShouldBe([new LeftoverCall("source-kt-show", null)]);
        MarkedEntry.Leave();
        _marks.Take(1).Enter(Post);
        Left().ShouldBeEmpty("what others do meanwhile does not count");
    }

    [Fact]
    public void The_next_process_reads_what_was_left_and_begins_anew()
    {
        _entry.Enter().Enter(Post);
        CallMarks.Open(FilePath, _bench.Logger).Leftovers.ShouldHaveSingleItem().Post.ShouldBe(PostKey.Of(Post));
        MarkedEntry.Leave();
        CallMarks.Open(FilePath, _bench.Logger).Leftovers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(CallLayout.Size)]
    public void A_file_of_nonsense_says_nothing(int length)
    {
        var nonsense = new byte[length];
        new Random(7).NextBytes(nonsense);
        CallLayout.Read(nonsense).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nobody()
    {
        var inTheWay = Path.Combine(_bench.StateFolder, "file");
        File.WriteAllText(inTheWay, "in the way");
        var marks = CallMarks.Open(Path.Combine(inTheWay, "calls"), _bench.Logger);
        marks.Of(PluginEntry.Of(PluginBench.Source("kt-show"))).Enter().Enter(Post);
        marks.Leftovers.ShouldBeEmpty();
    }

    private IReadOnlyList<LeftoverCall> Left() => CallLayout.Read(PlainFile.Read(FilePath, CallLayout.Size));
}
