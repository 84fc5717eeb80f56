using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;
using Notifier.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(RateColumn).Assembly)
    .Run(args, DefaultConfig.Instance.AddColumn(new RateColumn()).AddDiagnoser(MemoryDiagnoser.Default));
