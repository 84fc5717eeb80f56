using Notifier.Sdk;
using Notifier.Text;

namespace Notifier.Plugins.Learn.Tests;

public sealed class WeakLabelTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    // Devices with names that have nothing in common: who has not read of one cannot know what it is.
    private const string Letters = "bcdfghjklmnpqrstvwz";
    private const int Devices = 200;

    [Fact]
    public async Task What_only_weakly_labelled_posts_say_is_learned_where_it_helps_to_tell_the_others_apart()
    {
        var weak = model.Beside("weak.model");
        var labelled = Posts("labelled", 160, devices: 100);
        Train(weak, labelled, Posts("weak", 800, Devices)).ShouldContain("weak labels of 800 posts helped with phone");
        Train(model.Beside("strong.model"), labelled, []).ShouldNotContain(line => line.StartsWith("weak labels"));

        var filter = model.Filter(new LearnOptions { Model = weak });
        (await FindsAsync(filter, Name(150))).ShouldBeTrue();
        (await FindsAsync(filter, Name(151))).ShouldBeFalse();
        (await FindsAsync(model.Filter(new LearnOptions { Model = model.Beside("strong.model") }), Name(150))).ShouldBeFalse();
    }

    [Fact]
    public void Weak_labels_that_mislead_leave_no_trace()
    {
        var (alone, misled) = (model.Beside("alone.model"), model.Beside("misled.model"));
        var labelled = Posts("labelled", 600, devices: 40);
        Train(alone, labelled, []);
        Train(misled, labelled, Posts("weak", 400, devices: 40, isPhone: i => i % 2 == 1)).ShouldContain("weak labels of 400 posts did not help and were left out");
        File.ReadAllBytes(misled).ShouldBe(File.ReadAllBytes(alone));
    }

    [Fact]
    public void A_post_that_is_labelled_as_well_counts_there_alone_so_that_one_held_back_is_not_seen()
    {
        var (alone, twice) = (model.Beside("alone.model"), model.Beside("twice.model"));
        var labelled = Posts("labelled", 300, devices: 100);
        Train(alone, labelled, []);
        Train(twice, labelled, [.. labelled.Where(post => Split.IsHeldBack(post.Question.Id))]).ShouldNotContain(line => line.StartsWith("weak labels"));
        File.ReadAllBytes(twice).ShouldBe(File.ReadAllBytes(alone));
    }

    private static IReadOnlyList<string> Train(string output, IReadOnlyList<LabelledQuestion> labelled, IReadOnlyList<LabelledQuestion> weak)
    {
        File.Delete(output);
        return TrainedModel.Train(new TrainingRequest { Labelled = labelled, WeaklyLabelled = weak, Output = output }).Report;
    }

    /// <summary>Posts about one device after the other; every second device is a phone.</summary>
    private static List<LabelledQuestion> Posts(string id, int count, int devices, Func<int, bool>? isPhone = null)
    {
        isPhone ??= i => i % 2 == 0;
        return [.. Enumerable.Range(0, count).Select(i => Labelled.Post($"{id}-{i}", $"새로 산 {Name(i % devices)} today", isPhone(i % devices) ? ["phone"] : []))];
    }

    private static string Name(int device)
    {
        var random = new Random(device);
        return string.Concat(random.GetItems(Letters.AsSpan(), 7));
    }

    private static async Task<bool> FindsAsync(LearnFilter filter, string device) =>
        (await filter.ClassifyAsync(new Question { Id = "1", Text = $"새로 산 {device} today" }, TestContext.Current.CancellationToken)).Count > 0;
}
