using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Notifier.Benchmarks;
using Notifier.Benchmarks.Corpus;

if (args is ["corpus", .. var arguments])
{
    ReplayCorpus.Write(arguments);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RateColumn).Assembly)
    .Run(args, DefaultConfig.Instance.AddColumn(new RateColumn()).AddDiagnoser(MemoryDiagnoser.Default));
