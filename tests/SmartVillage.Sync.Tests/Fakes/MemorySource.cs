using System.Runtime.CompilerServices;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Tests.Fakes;

/// <summary>A source whose tables are lists; a test edits them between runs, or while one runs.</summary>
internal sealed class MemorySource : IPopulationSource
{
    public string Name { get; init; } = "desa";

    /// <summary>The villages it gives; all of them have the same rows.</summary>
    public List<SourceVillage> Villages { get; } = [Village("18.72.04.1002", "Tejosari")];

    public SourceReferenceData Reference { get; set; } =
        new(new Dictionary<string, IReadOnlyList<Domain.Statistics.CodeListEntry>>(StringComparer.Ordinal), [], []);

    /// <summary>When the next snapshot says that it was taken.</summary>
    public DateTimeOffset TakenAt { get; set; }

    public Dictionary<string, List<EntityRecord>> Tables { get; } = Entities.All.ToDictionary(e => e.Name, _ => new List<EntityRecord>(), StringComparer.Ordinal);

    public List<QuarantinedRow> Quarantined { get; } = [];

    public HashSet<string> MissingTables { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MissingFields { get; } = new(StringComparer.Ordinal);

    public int ReadingVersion { get; set; } = 1;

    /// <summary>Called with the entity before it is read.</summary>
    public Func<EntityDefinition, CancellationToken, Task>? OnReading { get; set; }

    /// <summary>Called for each snapshot, with its number.</summary>
    public Action<int>? OnSnapshot { get; set; }

    public int Snapshots { get; private set; }

    public bool SecondReadingAgrees { get; set; } = true;

    public Exception? Failure { get; set; }

    public Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        Snapshots++;
        OnSnapshot?.Invoke(Snapshots);
        return Failure is null ? Task.FromResult<ISourceSnapshot>(new Snapshot(this)) : throw Failure;
    }

    public static SourceVillage Village(string code, string name, long? tenant = null) => new()
    {
        Code = VillageCode.TryParseStored(code, out var parsed) ? parsed : throw new ArgumentException("Not a village code.", nameof(code)),
        Name = name,
        TenantId = tenant,
    };

    private EntityMap Map(EntityDefinition entity) => MissingTables.Contains(entity.Name) ? EntityMap.Missing : new EntityMap(
        true, entity.Fields.Skip(1).Where(f => !MissingFields.Contains($"{entity.Name}.{f.Name}")).ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal));

    private sealed class Snapshot(MemorySource source) : ISourceSnapshot
    {
        private readonly Dictionary<string, List<EntityRecord>> _tables =
            source.Tables.ToDictionary(table => table.Key, table => table.Value.OrderBy(row => row.SourceKey).ToList(), StringComparer.Ordinal);

        public SourceProbe Probe { get; } = new()
        {
            ServerVersion = "memory",
            Maps = Entities.All.ToDictionary(e => e.Name, source.Map, StringComparer.Ordinal),
            ReadingVersion = source.ReadingVersion,
            SpecificColumns = new HashSet<string>(StringComparer.Ordinal),
            TakenAt = source.TakenAt,
        };

        public IReadOnlyList<SourceVillage> Villages { get; } = [.. source.Villages];

        public Task<SourceReferenceData> ReadReferenceDataAsync(SourceVillage village, CancellationToken cancellationToken) =>
            Task.FromResult(source.Reference);

        public async IAsyncEnumerable<RecordBatch> ReadAsync(
            SourceVillage village, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (source.OnReading is { } onReading)
            {
                await onReading(entity, cancellationToken);
            }

            foreach (var chunk in _tables[entity.Name].Chunk(7))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new RecordBatch(chunk.Select(Copy).ToList(), []);
            }

            yield return new RecordBatch([], source.Quarantined.Where(row => row.Definition == entity).ToList());
        }

        public Task<bool> SecondReadingAgreesAsync(SourceVillage village, CancellationToken cancellationToken) => Task.FromResult(source.SecondReadingAgrees);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private EntityRecord Copy(EntityRecord row)
        {
            var copy = new EntityRecord(row.Definition, row.SourceKey);
            foreach (var field in row.Definition.Fields)
            {
                copy[field.Ordinal] = source.MissingFields.Contains($"{row.Definition.Name}.{field.Name}") ? EntityRecord.NotRead : row[field.Ordinal];
            }

            return copy;
        }
    }
}
