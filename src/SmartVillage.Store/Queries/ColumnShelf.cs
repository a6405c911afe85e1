using System.Collections.Concurrent;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Store.Queries;

/// <summary>
/// Keeps the columns of the newest edition of each village. They are read beside the requests: until they are there, and where they would take too much memory, lists
/// are answered by SQL.
/// </summary>
internal sealed class ColumnShelf(ReadSlots slots)
{
    // About 64 MiB.
    private const int MostResidents = 2_000_000;

    private readonly ConcurrentDictionary<long, Kept> _kept = new();

    /// <summary>The columns of a village in this state, or null; then they are on their way.</summary>
    public ResidentColumns? Find(StoreState state, VillageInfo village)
    {
        var edition = (state.Epoch, village.Edition, village.Revision);
        if (_kept.TryGetValue(village.Id, out var kept) && kept.Edition == edition)
        {
            return kept.Reading.IsCompletedSuccessfully ? kept.Reading.Result : null;
        }

        var start = new TaskCompletionSource<ResidentColumns?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var mine = new Kept(edition, start.Task);
        if (kept is null ? _kept.TryAdd(village.Id, mine) : _kept.TryUpdate(village.Id, mine, kept))
        {
            _ = Task.Run(() => start.SetResult(Read(village)));
        }

        return null;
    }

    private ResidentColumns? Read(VillageInfo village)
    {
        try
        {
            var slot = slots.Take();
            var isUsable = false;
            try
            {
                var others = _kept.Where(k => k.Key != village.Id && k.Value.Reading.IsCompletedSuccessfully).Sum(k => k.Value.Reading.Result?.Count ?? 0);
                // A state that has moved on in between is asked for again under its own name.
                var columns = slot.State!.Villages.Contains(village) ? ResidentColumns.Read(slot, village.Id, MostResidents - others) : null;
                isUsable = true;
                return columns;
            }
            finally
            {
                slots.Return(slot, isUsable);
            }
        }
        catch (Exception e) when (e is StoreException or Microsoft.Data.Sqlite.SqliteException)
        {
            return null;
        }
    }

    private sealed record Kept((string Epoch, long Edition, long Revision) Edition, Task<ResidentColumns?> Reading);
}
