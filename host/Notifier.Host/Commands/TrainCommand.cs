using System.CommandLine;
using Notifier.Core;
using Notifier.Core.Plugins;
using Notifier.Core.Plugins.Loading;
using Notifier.Host.Looking;
using Notifier.Host.Output;
using Notifier.Host.Training;
using Notifier.Sdk;

namespace Notifier.Host.Commands;

/// <summary><c>notifier train LABELS... -o MODEL</c>: teaches a learning filter from labelled posts.</summary>
internal static class TrainCommand
{
    private const string DefaultPlugin = "notifier.learn";

    public static Command Create()
    {
        var labels = new Argument<FileInfo[]>("LABELS") { Description = "Labelled posts: JSON Lines, plain or .gz. Of two lines about one post the later counts.", Arity = ArgumentArity.ZeroOrMore };
        var corrections = new Option<bool>("--corrections") { Description = "Learn also from what was called a wrong category on this machine." };
        var weak = new Option<FileInfo[]>("--weak") { Description = "Posts labelled by a rule of thumb, by where they were posted, say: somewhere to start from, left out where it does not help.", HelpName = "LABELS" };
        var output = new Option<FileInfo>("--output", "-o") { Description = "The model to write. One that is there already is only replaced by a better.", HelpName = "MODEL", Required = true };
        var baseline = new Option<FileInfo?>("--baseline") { Description = "The model the new one must not be worse than. Default: the one at -o.", HelpName = "MODEL" };
        var keep = new Option<bool>("--keep-held-back") { Description = "Write the model that was judged, which has not seen the posts held back, to measure it on them." };
        var plugin = new Option<string>("--plugin") { Description = "The learning filter.", HelpName = "ID", DefaultValueFactory = _ => DefaultPlugin };
        var command = new Command("train", "Learns categories from labelled posts, and reports how good it is on those held back. Exit 1 when the model in use is better.")
        {
            labels, corrections, weak, output, baseline, keep, plugin, CommonOptions.Trust,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(labels) is not [_, ..] && !call.GetValue(corrections))
                call.AddError("There is nothing to learn from: name a file of labels, or say --corrections.");
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
        : throw new IOException($"{home.Corrections} does not exist: nothing has been called a wrong category on this machine yet");

    private static List<LabelledQuestion> Read(FileInfo[] files)
    {
        var reader = new LabelReader(Console.Error.WriteLine);
        var labelled = files.SelectMany(reader.Read).Reverse().DistinctBy(post => post.Question.Id).Reverse().ToList();
        if (reader.Bad + reader.Unlabelled > 0)
            Console.Error.WriteLine($"left out: {reader.Bad} lines that could not be read, {reader.Unlabelled} without a label");
        return labelled;
    }
}
