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
        for (var f = 1; f <= families; f++)
        {
            var area = 1 + ((f - 1) / 10);
            if ((f - 1) % 10 == 0)
            {
                Source.Tables["areas"].Add(A.Row(Entities.Areas, area, ("hamlet", "-"), ("rw", "001"), ("rt", $"{area:000}"), ("level", "rt")));
            }

            var head = ((f - 1) * 4) + 1;
            Source.Tables["families"].Add(A.Row(Entities.Families, f, ("familyCardNumber", A.Number(900_000 + f)), ("head", $"{head}"), ("area", $"{area}")));
            for (var m = 0; m < 4; m++)
            {
                Source.Tables["residents"].Add(A.Resident(head + m, family: f, area: area));
            }

            Source.Tables["residentEvents"].Add(A.Row(
                Entities.ResidentEvents, f, ("resident", $"{head}"), ("kind", "5"), ("eventAt", "2020-01-01T00:00:00")));
        }

        return this;
    }

    public EntityRecord Find(EntityDefinition entity, long sourceKey) => Source.Tables[entity.Name].Single(row => row.SourceKey == sourceKey);

    /// <summary>Writes a row again under its key with some fields changed.</summary>
    public void Edit(EntityDefinition entity, long sourceKey, params (string Field, string? Value)[] values)
    {
        var rows = Source.Tables[entity.Name];
        var at = rows.FindIndex(row => row.SourceKey == sourceKey);
        rows[at] = A.Copy(rows[at], sourceKey, values);
    }

    /// <summary>Deletes rows by key.</summary>
    public void Delete(EntityDefinition entity, Func<EntityRecord, bool> which) => Source.Tables[entity.Name].RemoveAll(row => which(row));

    /// <summary>What a restore or re-import does: every row of these entities gets a new key, references follow.</summary>
    public void Renumber(Func<long, long> newKey, params EntityDefinition[] entities)
    {
        foreach (var table in Source.Tables.Values)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var row = table[i];
                var references = row.Definition.Fields
                    .Where(f => f.Kind == FieldKind.Reference && entities.Any(e => e.Name == f.Target) && row.Number(f) is not null)
                    .Select(f => (f.Name, (string?)$"{newKey(row.Number(f)!.Value)}")).ToArray();
                table[i] = A.Copy(row, entities.Contains(row.Definition) ? newKey(row.SourceKey) : row.SourceKey, references);
            }
        }
    }
}
