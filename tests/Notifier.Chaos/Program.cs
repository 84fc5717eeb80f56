using System.CommandLine;
using Notifier.Chaos;

var rounds = new Option<int>("--rounds") { Description = "How often the host is tormented.", DefaultValueFactory = _ => 200 };
var seed = new Option<int>("--seed") { Description = "Repeats a run.", DefaultValueFactory = _ => Random.Shared.Next() };
var only = new Option<string[]>("--only") { Description = "Names of torments; default: all.", AllowMultipleArgumentsPerToken = true };
var command = new RootCommand("Torments a real host in random ways and counts every question afterwards. Exit 1: one was lost, or asked twice.");
command.Options.Add(rounds);
command.Options.Add(seed);
command.Options.Add(only);
command.SetAction((call, cancellationToken) =>
    new Run(call.GetValue(rounds), call.GetValue(seed), call.GetValue(only) ?? []).ToEndAsync(cancellationToken));
return await command.Parse(args).InvokeAsync();
