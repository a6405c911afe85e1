using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>
/// What a server says when it is asked for digests: over the columns that the plans read, before anything is normalised, over the rows of one village, for every row (width 1) or for
/// ranges of keys. It has no marks of whole tables.
/// </summary>
internal sealed class ModelDigests(ISourceSnapshot snapshot, ModelDatabase model, ModelReading reading, int width) : ISourceDigests
{
    private static readonly FieldDefinition Area = Entities.Residents["area"];
    private static readonly FieldDefinition Sex = Entities.Residents["sex"];
    private static readonly FieldDefinition LifeStatus = Entities.Residents["lifeStatus"];
    private static readonly CodeLists NoCodes = new(new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal));

    public int RangeWidth => width;

    /// <summary>A model may hold rows that the unique key of a server forbids; such a table has to be read.</summary>
    public bool CanDigest(EntityDefinition entity)
    {
        if (Plan(entity) is not { HasKeyRanges: true } plan)
        {
            return false;
        }

        var keys = reading.ReadRows(plan.Table, [plan.Table.Ordinal(plan.Key.Name)]).Select(row => long.TryParse(row[0], out var key) ? key : (long?)null).ToList();
        return keys.TrueForAll(key => key is not null) && keys.Distinct().Count() == keys.Count;
    }

    public bool ReadsEveryRow => width == 1;

    public Task<IReadOnlySet<string>> FindUntouchedAsync(SourceVillage village, IReadOnlyDictionary<string, TableMark> since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>(StringComparer.Ordinal));

    public Task<IReadOnlyDictionary<string, TableMark>> ReadMarksAsync(SourceVillage village, IReadOnlySet<string> entities, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, TableMark>>(new Dictionary<string, TableMark>(StringComparer.Ordinal));

    public async IAsyncEnumerable<DigestBatch> DigestAsync(
        SourceVillage village, EntityDefinition entity, ReadOnlyMemory<byte> salt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = Plan(entity)!;
        var extras = entity == Entities.Residents ? await ExtrasReader.LoadAsync(new RawSideTables(reading), reading.Catalog, cancellationToken) : new ResidentExtras();
        var rows = Rows(plan, village.TenantId).OrderBy(row => row.Key).ToList();
        if (rows.Exists(row => row.Key <= 0))
        {
            yield return new DigestBatch([new RangeDigest(long.MinValue, 0, 0, IsCertain: false)], []);
        }

        var ranges = rows.Where(row => row.Key > 0).GroupBy(row => row.Key / width).Select(range => new RangeDigest(
            range.Key * width, (range.Key * width) + width - 1, Hash(salt, range.Select(row => $"{row.Content}{extras.ContentOf(row.Key)}"))));
        yield return new DigestBatch([.. ranges], entity == Entities.Residents && width == 1 ? await TallyAsync(village, cancellationToken) : []);
    }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceVillage village, EntityDefinition entity, IReadOnlyList<KeyRange> ranges, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in snapshot.ReadAsync(village, entity, cancellationToken))
        {
            yield return new RecordBatch(
                [.. batch.Records.Where(record => IsIn(ranges, record.SourceKey))],
                [.. batch.Quarantined.Where(row => IsIn(ranges, long.TryParse(row.SourceKeyText, out var key) ? key : 0))]);
        }
    }

    public async Task<IReadOnlyList<SpecificTally>?> TallySpecificAsync(SourceVillage village, CancellationToken cancellationToken) => await TallyAsync(village, cancellationToken);

    private static bool IsIn(IReadOnlyList<KeyRange> ranges, long key) => ranges.Any(range => key >= range.From && key <= range.To);

    private static ulong Hash(ReadOnlyMemory<byte> salt, IEnumerable<string> contents) =>
        BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(salt.Span, Encoding.UTF8.GetBytes(string.Join('\u001d', contents))));

    private async Task<List<SpecificTally>> TallyAsync(SourceVillage village, CancellationToken cancellationToken)
    {
        var tallies = new List<SpecificTally>();
        await foreach (var batch in snapshot.ReadAsync(village, Entities.Residents, cancellationToken))
        {
            tallies.AddRange(batch.Records.Select(record => new SpecificTally(
                record.Number(Area), (int)(record.Number(Sex) ?? 0), (int)(record.Number(LifeStatus) ?? 0), record.Specific, 1)));
        }

        return tallies;
    }

    private IEnumerable<(long Key, string Content)> Rows(EntityPlan plan, long? tenantId)
    {
        var tenants = new TenantFilter(!model["tweb_penduduk"].Has("config_id") || model["config"].Rows.Count <= 1);
        var columns = new[] { plan.Key.Name }.Concat(plan.Columns.Select(column => column.Column.Name)).Concat(plan.Specific.Select(column => column.Column)).ToList();
        var hasTenant = plan.Table.HasTenant;
        return reading.ReadRows(plan.Table, [.. columns.Select(plan.Table.Ordinal), hasTenant ? plan.Table.Ordinal("config_id") : plan.Table.Ordinal(plan.Key.Name)])
            .Where(row => tenants.Includes(plan.Table, hasTenant ? row[^1] : null, tenantId, plan.Mapping.SharesRowsWithoutTenant))
            .Select(row => (long.Parse(row[0]!), string.Join('\u001f', row.SkipLast(1).Select(value => value ?? "\0"))));
    }

    private EntityPlan? Plan(EntityDefinition entity) => EntityPlan.Resolve(EntityMappings.Of(entity), reading.Catalog, NoCodes);
}
