using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmartVillage.Benchmarks;
using SmartVillage.Benchmarks.Engines;

if (args is ["engines", .. var rest])
{
    EngineComparison.Run(rest);
    return;
}

// In this process: a project generated elsewhere would not find packages and outputs where this repository keeps them. Results lie beside the build, not in the checkout.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
BenchmarkSwitcher.FromAssembly(typeof(SampleRows).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
