using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Sync.Tests;

/// <summary>A village in memory with the engine around it.</summary>
internal sealed class Workshop
{
    public Workshop(GateOptions? gates = null)
    {
        Log = new MemoryRunLog(Time);
        Commands = new SyncCommands(
            [Source], new SyncEngine(Store, Log, gates ?? new GateOptions(), Time, NullLogger<SyncEngine>.Instance), Store, Log, new MemoryLocks(), Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));

    public MemorySource Source { get; } = new();

    public MemoryStore Store { get; } = new();

    public MemoryRunLog Log { get; }

    public SyncCommands Commands { get; }

    /// <summary>One run; a minute passes before it.</summary>
    public async Task<RunReport> SyncAsync(bool preview = false)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Assert.Single(await Commands.RunAsync(new SyncOrder(null, "manual", "uji", preview), null, TestContext.Current.CancellationToken));
    }

    public IReadOnlyDictionary<long, long> IdsOf(EntityDefinition entity) =>
        Store.Live(1, entity).ToDictionary(row => row.SourceKey!.Value, row => row.Id);

    /// <summary>Fills the source with so many families of four, in one RT each ten families.</summary>
    public Workshop WithFamilies(int families)
    {
        Source.AddFamilies(families);
        return this;
    }

    public EntityRecord Find(EntityDefinition entity, long sourceKey) => Source.Find(entity, sourceKey);

    public void Edit(EntityDefinition entity, long sourceKey, params (string Field, string? Value)[] values) => Source.Edit(entity, sourceKey, values);

    public void Delete(EntityDefinition entity, Func<EntityRecord, bool> which) => Source.Delete(entity, which);

    public void Renumber(Func<long, long> newKey, params EntityDefinition[] entities) => Source.Renumber(newKey, entities);
}
