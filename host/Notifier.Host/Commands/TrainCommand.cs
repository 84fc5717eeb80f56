using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Loading;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using Notifier.Host.Training;
using Notifier.Sdk;
using static Notifier.Core.Spoken;

namespace Notifier.Host.Commands;

/// <summary><c>notifier train LABELS... -o MODEL</c>: teaches a learning filter from labelled posts.</summary>
internal static class TrainCommand
{
    private const string DefaultPlugin = "notifier.learn";

    public static Command Create()
    {
        var labels = new Argument<FileInfo[]>("LABELS") { Description = Of("Labelled posts: JSON Lines, plain or .gz. Of two lines about one post the later counts.", "라벨이 붙은 글(JSON Lines, .gz 가능)입니다. 같은 글이 두 번 나오면 나중 것을 씁니다."), Arity = ArgumentArity.ZeroOrMore };
        var corrections = new Option<bool>("--corrections") { Description = Of("Learn also from what was called a wrong category on this machine.", "이 컴퓨터에서 분류가 틀렸다고 표시한 것도 학습합니다.") };
        var weak = new Option<FileInfo[]>("--weak") { Description = Of("Posts labelled by a rule of thumb, by where they were posted, say: somewhere to start from, left out where it does not help.", "올라온 곳처럼 대략의 기준으로 라벨을 붙인 글입니다. 학습의 출발점으로 쓰고, 도움이 되지 않으면 뺍니다."), HelpName = "LABELS" };
        var output = new Option<FileInfo>("--output", "-o") { Description = Of("The model to write. One that is there already is only replaced by a better.", "저장할 모델입니다. 이미 있으면 더 나을 때만 바꿉니다."), HelpName = "MODEL", Required = true };
        var baseline = new Option<FileInfo?>("--baseline") { Description = Of("The model the new one must not be worse than. Default: the one at -o.", "새 모델이 이보다 나쁘면 안 되는 모델입니다. 기본: -o의 모델."), HelpName = "MODEL" };
        var keep = new Option<bool>("--keep-held-back") { Description = Of("Write the model that was judged, which has not seen the posts held back, to measure it on them.", "평가용 글을 학습하지 않은, 평가를 받은 모델 그대로 저장합니다.") };
        var plugin = new Option<string>("--plugin") { Description = Of("The learning filter.", "학습하는 필터입니다."), HelpName = "ID", DefaultValueFactory = _ => DefaultPlugin };
        var command = new Command("train", Of("Learns categories from labelled posts, and reports how good it is on those held back. Exit 1 when the model in use is better.", "라벨이 붙은 글로 분류를 학습하고, 따로 남긴 글로 평가합니다. 쓰던 모델이 더 나으면 1로 끝납니다."))
        {
            labels, corrections, weak, output, baseline, keep, plugin, CommonOptions.Trust,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(labels) is not [_, ..] && !call.GetValue(corrections))
                call.AddError(Of("There is nothing to learn from: name a file of labels, or say --corrections.", "학습할 것이 없습니다. 라벨 파일이나 --corrections를 쓰십시오."));
        });
        command.SetAction((call, cancellationToken) => RunAsync(call, call.GetRequiredValue(plugin), Request, cancellationToken));
        return command;

        TrainingRequest Request(ParseResult call, NotifierHome home)
        {
            var files = call.GetRequiredValue(labels);
            var model = call.GetRequiredValue(output);
            return new TrainingRequest
            {
                Labelled = Read(call.GetValue(corrections) ? [.. files, Corrections(home)] : files),
                WeaklyLabelled = Read(call.GetValue(weak) ?? []),
                Output = model.FullName,
                Baseline = (call.GetValue(baseline) ?? (model.Exists ? model : null))?.FullName,
                KeepHeldBack = call.GetValue(keep),
            };
        }
    }

    private static async Task<int> RunAsync(
        ParseResult call, string plugin, Func<ParseResult, NotifierHome, TrainingRequest> request, CancellationToken cancellationToken)
    {
        using var installation = Installation.Open(compilation: PluginCompilation.Jit);
        var configuration = installation.FindConfiguration(call);
        installation.Loader.Load(configuration);
        if (!PluginTrust.Of(installation, configuration, call).Allows([plugin]))
            return ExitCode.Findings;
        try
        {
            await using var filter = installation.Plugins.CreateFilter(new FilterPlan { Id = new FilterId("train"), Plugin = plugin });
            if (filter.Value is not ILearningFilter learner)
                throw new PluginException(PluginFault.Config, $"{plugin} does not learn; name a filter that does with --plugin, such as {DefaultPlugin}");
            var outcome = await learner.TrainAsync(request(call, installation.Home), cancellationToken);
            foreach (var line in outcome.Report)
                ProcessOutput.Out.WriteLine(line);
            return outcome.Accepted ? ExitCode.Fine : ExitCode.Findings;
        }
        catch (Exception fault) when (fault is PluginException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCode.Findings;
        }
    }

    private static FileInfo Corrections(NotifierHome home) => File.Exists(home.Corrections)
        ? new FileInfo(home.Corrections)
        : throw new IOException(Of(
            $"{home.Corrections} does not exist: nothing has been called a wrong category on this machine yet",
            $"{home.Corrections}이(가) 없습니다. 이 컴퓨터에서 분류가 틀렸다고 표시한 것이 아직 없습니다"));

    private static List<LabelledQuestion> Read(FileInfo[] files)
    {
        if (Array.Find(files, file => !file.Exists) is { } missing)
        {
            throw new IOException(Of(
                $"{missing.FullName}: no such file; name labelled posts in JSON Lines, plain or .gz, or say --corrections",
                $"{missing.FullName}: 파일이 없습니다. 라벨이 붙은 글의 JSON Lines 파일(.gz 가능)을 지정하거나 --corrections를 쓰십시오"));
        }
        var reader = new LabelReader(Console.Error.WriteLine);
        var labelled = files.SelectMany(reader.Read).Reverse().DistinctBy(post => post.Question.Id).Reverse().ToList();
        if (reader.Bad + reader.Unlabelled > 0)
            Console.Error.WriteLine($"left out: {reader.Bad} lines that could not be read, {reader.Unlabelled} without a label");
        return labelled;
    }
}
