using Notifier.Host;

// Nothing more stands here: what cannot be loaded, for instance since no more files may be opened, is to be caught as well.
try
{
    return await CommandLine.RunAsync(args);
}
catch (Exception fault)
{
    LastWords.Say(LastWords.Of(fault));
    return ExitCode.Findings;
}
