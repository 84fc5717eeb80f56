using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Notifier.Benchmarks;
using Notifier.Benchmarks.Corpus;
using Notifier.Benchmarks.Latency;
using Notifier.Benchmarks.Scale;
using Notifier.Benchmarks.Start;

switch (args)
{
    case ["corpus", .. var arguments]:
        ReplayCorpus.Write(arguments);
        return;
    case ["latency", .. var arguments]:
        await ArrivalToToast.MeasureAsync(arguments);
        return;
    case ["scale", .. var arguments]:
        await WaitingBoard.WriteAsync(arguments);
        return;
    case ["start", .. var arguments]:
        await FilterStart.MeasureAsync(arguments);
        return;
}

BenchmarkSwitcher.FromAssembly(typeof(RateColumn).Assembly)
    .Run(args, DefaultConfig.Instance.AddColumn(new RateColumn()).AddDiagnoser(MemoryDiagnoser.Default));
