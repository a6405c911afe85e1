using System.Collections.Concurrent;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Sync.Tests.Fakes;

internal sealed class MemoryLocks : IRunLocks
{
    private readonly ConcurrentDictionary<string, bool> _held = new(StringComparer.Ordinal);

    public IAsyncDisposable? TryAcquire(string name) => _held.TryAdd(name, true) ? new Held(() => _held.TryRemove(name, out _)) : null;

    private sealed class Held(Action release) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            release();
            return ValueTask.CompletedTask;
        }
    }
}
