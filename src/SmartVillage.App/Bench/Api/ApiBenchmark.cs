namespace SmartVillage.App.Bench.Api;

/// <summary>Budgets of the API: both servers and the load in this process, on loopback, taking turns.</summary>
internal sealed class ApiBenchmark(MeasuredService service, BareServer bare, TimeProvider time) : IAsyncDisposable
{
    private const int Connections = 256;
    private const int RequestSet = 20_000;
    private const int SampledAnswers = 256;

    private readonly LoadGenerator _ours = new(service.Address, Connections, time);
    private readonly LoadGenerator _baseline = new(bare.Address, Connections, time);

    public async Task<Dictionary<string, ApiRatio>> RunAsync(
        IReadOnlyList<MeasuredRoute> routes, int runs, TimeSpan duration, Action<string> report, CancellationToken cancellationToken)
    {
        await _ours.OpenAsync(cancellationToken);
        await _baseline.OpenAsync(cancellationToken);
        var key = routes.Any(route => route.NeedsKey) ? service.CreateKey() : string.Empty;
        var ratios = new Dictionary<string, ApiRatio>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            ratios[route.Name] = await MeasureAsync(route, route.Requests(RequestSet, key), runs, duration, report, cancellationToken);
        }

        return ratios;
    }

    public async ValueTask DisposeAsync()
    {
        await _ours.DisposeAsync();
        await _baseline.DisposeAsync();
    }

    private async Task<ApiRatio> MeasureAsync(
        MeasuredRoute route, ReadOnlyMemory<byte>[] requests, int runs, TimeSpan duration, Action<string> report, CancellationToken cancellationToken)
    {
        var bodies = new List<byte[]>();
        foreach (var request in requests.Take(SampledAnswers))
        {
            bodies.Add(await _ours.AskAsync(request, cancellationToken));
        }

        bare.Give(bodies);
        var at = 0;
        ReadOnlyMemory<byte> Next() => requests[(int)((uint)Interlocked.Increment(ref at) % (uint)requests.Length)];
        // Compiling is not what is measured.
        await _ours.FloodAsync(Next, duration / 2, cancellationToken);
        await _baseline.FloodAsync(Next, duration / 2, cancellationToken);
        var measured = new List<ApiRun>();
        for (var run = 1; run <= runs; run++)
        {
            var ours = await _ours.FloodAsync(Next, duration, cancellationToken);
            var baseline = await _baseline.FloodAsync(Next, duration, cancellationToken);
            measured.Add(new ApiRun(Math.Round(ours), Math.Round(baseline)));
            report($"{route.Name} {run}/{runs}: {measured[^1].PerSecond} / {measured[^1].BaselinePerSecond} permintaan per detik");
        }

        var half = BenchRatio.MedianOf(measured.Select(m => m.PerSecond)) / 2;
        var waits = new List<ApiWait>();
        for (var run = 1; run <= (route.P99Budget is null ? 1 : runs); run++)
        {
            // The bare endpoint at the same rate shows what the machine itself made wait.
            waits.Add(new ApiWait(await _ours.SteadyAsync(Next, half, duration, cancellationToken), await _baseline.SteadyAsync(Next, half, duration, cancellationToken)));
            report($"{route.Name} {run}: p99 {waits[^1].Milliseconds} / {waits[^1].BaselineMilliseconds} ms");
        }

        return ApiRatio.Of(route.Budget, route.P99Budget, measured, waits);
    }
}
