using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync;

/// <summary>Registers the engine.</summary>
public static class SyncServiceCollectionExtensions
{
    /// <summary>Adds engine and commands; store, sources and <see cref="TimeProvider"/> come from elsewhere.</summary>
    public static IServiceCollection AddSmartVillageSync(
        this IServiceCollection services, GateOptions? gates = null, RunOptions? runs = null, AlertOptions? alerts = null, DigestOptions? digests = null)
    {
        services.TryAddSingleton(gates ?? new GateOptions());
        services.TryAddSingleton(runs ?? new RunOptions());
        services.TryAddSingleton(alerts ?? new AlertOptions());
        services.TryAddSingleton(digests ?? new DigestOptions());
        services.TryAddSingleton<IAlertWatch, AlertWatch>();
        services.TryAddSingleton<DigestLadder>();
        services.TryAddSingleton<SyncEngine>();
        services.TryAddSingleton<ISyncCommands, SyncCommands>();
        return services;
    }
}
