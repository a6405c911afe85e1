using Microsoft.Extensions.Hosting;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Schedules;

/// <summary>Looks at the outside systems as soon as the service runs: what was seen before it stopped may be days old, and what was switched on since was never asked.</summary>
internal sealed class FirstProbe(AdapterWatch watch) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await watch.ProbeAsync(stoppingToken);
        }
        catch (Exception over) when (over is StoreException or OperationCanceledException)
        {
            // The schedule looks again in a few minutes and tells of it.
        }
    }
}
