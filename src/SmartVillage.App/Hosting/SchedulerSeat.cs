using Microsoft.Extensions.DependencyInjection;
using SmartVillage.Store;
using SmartVillage.Store.Backup;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Hosting;

/// <summary>
/// The right to run the scheduler of a store. A scheduler on SQLite knows only its own process, so a second one would start every run twice; the operating system
/// gives the seat back when its holder dies in whatever way.
/// </summary>
internal sealed class SchedulerSeat : IAsyncDisposable
{
    private readonly ServiceProvider _store;
    private readonly IAsyncDisposable? _held;

    private SchedulerSeat(ServiceProvider store, IAsyncDisposable? held)
    {
        _store = store;
        _held = held;
    }

    public bool IsTaken => _held is not null;

    public static SchedulerSeat Take(StoreOptions options)
    {
        var services = new ServiceCollection();
        services.AddSmartVillageStore(options);
        var store = services.BuildServiceProvider();
        return new SchedulerSeat(store, store.GetRequiredService<IRunLocks>().TryAcquire(StoreRestore.ServiceLock));
    }

    public async ValueTask DisposeAsync()
    {
        if (_held is not null)
        {
            await _held.DisposeAsync();
        }

        await _store.DisposeAsync();
    }
}
