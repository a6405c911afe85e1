using System.Globalization;
using CsCheck;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Codes;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Adapters.OpenSid.Reading;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Rows in any order come in key order, doubled keys are set aside whole, whatever the size of the parts that are sorted at a time.</summary>
public sealed class KeyOrderTests
{
    private static readonly TableSchema Table = new("produk_kategori", "InnoDB",
        [new ColumnSchema("kategori", "varchar", false, false), new ColumnSchema("id", "int", false, false), new ColumnSchema("config_id", "int", false, false)]);

    [Fact]
    public void Any_order_becomes_key_order() => Gen.Select(Gen.Int[-2, 30].Array[0, 60], Gen.Int[1, 7]).Sample((keys, part) =>
    {
        var (records, quarantined) = Read(keys, part);

        var once = keys.Where(key => key > 0).GroupBy(key => key).Where(same => same.Count() == 1).Select(same => (long)same.Key).Order();
        Assert.Equal(once, records.Select(record => record.SourceKey));
        Assert.Equal(keys.Length - records.Count, quarantined.Count);
        Assert.All(quarantined, row => Assert.Equal(row.SourceKeyText is "0" or "-1" or "-2" ? "no-key" : "duplicate-key", row.Reason));
    }, threads: 1);

    private static (List<EntityRecord> Records, List<QuarantinedRow> Quarantined) Read(int[] keys, int part)
    {
        var catalog = new SchemaCatalog([Table]);
        var plan = EntityPlan.Resolve(EntityMappings.Of(Entities.Categories), catalog, new CodeLists(new Dictionary<string, IReadOnlyList<Domain.Statistics.CodeListEntry>>(StringComparer.Ordinal)))!;
        using var database = new Memory(catalog, keys);
        var reader = new RawEntityReader(database, plan, new RowMapper(plan, new ResidentExtras(), pregnancyIsOld: false), part);
        var batches = reader.ReadAsync(new TenantFilter(isSingle: false), tenantId: 1, CancellationToken.None).ToBlockingEnumerable().ToList();
        return ([.. batches.SelectMany(batch => batch.Records)], [.. batches.SelectMany(batch => batch.Quarantined)]);
    }

    private sealed class Memory(SchemaCatalog catalog, int[] keys) : IRawDatabase
    {
        public string Product => "uji";

        public DateTimeOffset TakenAt => default;

        public SchemaCatalog Catalog => catalog;

        public bool IsInKeyOrder(TableSchema table) => false;

        // A row of another village lies between any two.
        public IEnumerable<string?[]> ReadRows(TableSchema table, IReadOnlyList<int> ordinals) =>
            from key in keys
            from tenant in new[] { "1", "2" }
            let row = new[] { $"kategori {key}", key.ToString(CultureInfo.InvariantCulture), tenant }
            select ordinals.Select(ordinal => row[ordinal]).ToArray();

        public void Dispose()
        {
        }
    }
}
