using System.CommandLine;
using Notifier.Fuzz;
using Notifier.Fuzz.Targets;

var minutes = new Option<double>("--minutes") { Description = "How long each target is fed.", DefaultValueFactory = _ => 5 };
var seed = new Option<int>("--seed") { Description = "Repeats a run.", DefaultValueFactory = _ => Random.Shared.Next() };
var only = new Option<string[]>("--only") { Description = "Names of targets; default: all.", AllowMultipleArgumentsPerToken = true };
var command = new RootCommand("Feeds every reader of text from outside with damaged texts. Exit 1: one crashed, took over two seconds, or lost what it read in silence.");
command.Options.Add(minutes);
command.Options.Add(seed);
command.Options.Add(only);
command.SetAction((call, cancellationToken) => new Run(
    AllTargets.Named(call.GetValue(only) ?? []), TimeSpan.FromMinutes(call.GetValue(minutes)), call.GetValue(seed), TimeProvider.System).ToEndAsync(cancellationToken));
return await command.Parse(args).InvokeAsync();
