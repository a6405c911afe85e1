using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Queries;

/// <summary>
/// One read transaction over the editions of the store (P2). The rows of an earlier edition are those of the visible one that were not touched since, and what the first later
/// change found in the others. Not thread-safe.
/// </summary>
public sealed class EditionReading : IDisposable
{
    private readonly StoreContext _context;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    internal EditionReading(StoreContext context)
    {
        _context = context;
        _connection = context.Population.OpenReader();
        _transaction = Guard(() => _connection.BeginTransaction(deferred: true));
    }

    /// <summary>Villages that have an edition with statistics, by code.</summary>
    public IReadOnlyList<CountedVillage> ListVillages() => Guard(() => _connection.Read(
        """
        SELECT v.id, v.code, v.name, v.edition, v.reference_date, r.json, v.maps FROM villages v JOIN reference_data r ON r.village_id = v.id
        WHERE v.edition > 0 AND v.reference_date IS NOT NULL ORDER BY v.code
        """,
        row => new CountedVillage(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetInt64(3),
            DateOnly.ParseExact(row.GetString(4), "yyyy-MM-dd"),
            JsonSerializer.Deserialize<SourceReferenceData>(row.GetString(5), StoreJson.Options)!,
            JsonSerializer.Deserialize<Dictionary<string, EntityMap>>(row.TextOrNull(6) ?? "{}", StoreJson.Options)!)));

    /// <summary>Exact statistics of the visible edition, or null.</summary>
    public StatisticsSnapshot? ReadStatistics(long villageId) => Guard(() =>
        _connection.Scalar("SELECT block FROM statistics WHERE village_id = $village", ("$village", villageId)) is byte[] block
            ? StatisticsBlocks.Open(_context.Sealer, villageId, block)
            : null);

    /// <summary>An edition that is still listed, or null.</summary>
    public CountedEdition? Find(long villageId, long edition) => Guard(() => _connection.Read(
        "SELECT edition, published_at, reference_date, counting_hash FROM editions WHERE village_id = $village AND edition = $edition",
        row => new CountedEdition(
            row.GetInt64(0), row.Instant(1), row.TextOrNull(2) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd") : null, row.TextOrNull(3)),
        ("$village", villageId),
        ("$edition", edition)).FirstOrDefault());

    /// <summary>Whether everything that changed after an edition can be taken back.</summary>
    public bool CanRebuild(CountedVillage village, long edition)
    {
        ArgumentNullException.ThrowIfNull(village);
        return edition >= 1 && edition <= village.Edition && village.Edition - edition == Guard(() => (long)_connection.Scalar(
            "SELECT count(*) FROM editions WHERE village_id = $village AND edition > $edition AND keeps_rows = 1", ("$village", village.Id), ("$edition", edition))!);
    }

    /// <summary>Rows of an entity in an edition, in the order of their source keys, as a run reads them.</summary>
    public IEnumerable<StoredRecord> ReadRows(CountedVillage village, EntityDefinition entity, long edition)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(entity);
        var table = StoreTables.Of(entity).Name;
        using var live = Scan(
            $"SELECT id, source_key, fingerprint, block FROM {table} INDEXED BY {table}_key WHERE village_id = ?1 AND source_key IS NOT NULL AND changed_edition <= ?2 ORDER BY source_key",
            village.Id,
            edition);
        using var earlier = Scan(
            $"""
            WITH touched AS MATERIALIZED (
              SELECT row_id, min(edition) AS edition FROM changes WHERE village_id = ?1 AND edition > ?2 AND entity = '{entity.Name}' GROUP BY row_id)
            SELECT p.row_id, p.source_key, p.fingerprint, p.block
            FROM touched t CROSS JOIN previous_rows p ON p.village_id = ?1 AND p.edition = t.edition AND p.entity = '{entity.Name}' AND p.row_id = t.row_id
            ORDER BY p.source_key
            """,
            village.Id,
            edition);
        var (one, other) = (Next(live), Next(earlier));
        while (one is not null || other is not null)
        {
            if (other is null || one?.Record.SourceKey < other.Record.SourceKey)
            {
                yield return one!;
                one = Next(live);
            }
            else
            {
                yield return other;
                other = Next(earlier);
            }
        }

        StoredRecord? Next(RawStatement statement) => Guard(() => statement.Step() ? RowReader.Read(_context, entity, village.Id, statement) : null);
    }

    /// <summary>Rows of the visible edition by our ids; what is not there is left out.</summary>
    public IReadOnlyList<StoredRecord> FindRows(CountedVillage village, EntityDefinition entity, IEnumerable<long> ids) => Pick(village, entity, "id = ?2 AND source_key IS NOT NULL", ids);

    /// <summary>Rows of the visible edition by keys of the source.</summary>
    public IReadOnlyList<StoredRecord> FindRowsByKey(CountedVillage village, EntityDefinition entity, IEnumerable<long> sourceKeys) => Pick(village, entity, "source_key = ?2", sourceKeys);

    /// <summary>Rows that were touched after one edition up to another, as they were in the earlier one; rows that were not there yet are left out.</summary>
    public IReadOnlyList<StoredRecord> ReadTouched(CountedVillage village, EntityDefinition entity, long after, long upTo)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(entity);
        return Guard(() =>
        {
            var rows = new List<StoredRecord>();
            using var touched = new RawStatement(
                _connection,
                $"""
                WITH touched AS MATERIALIZED (
                  SELECT row_id, min(edition) AS edition FROM changes WHERE village_id = ?1 AND edition > ?2 AND edition <= ?3 AND entity = '{entity.Name}' GROUP BY row_id)
                SELECT p.row_id, p.source_key, p.fingerprint, p.block
                FROM touched t CROSS JOIN previous_rows p ON p.village_id = ?1 AND p.edition = t.edition AND p.entity = '{entity.Name}' AND p.row_id = t.row_id
                """);
            touched.Bind(1, village.Id);
            touched.Bind(2, after);
            touched.Bind(3, upTo);
            while (touched.Step())
            {
                rows.Add(RowReader.Read(_context, entity, village.Id, touched));
            }

            return rows;
        });
    }

    /// <summary>What happened to rows after one edition up to another: our id to kinds and names of fields.</summary>
    public IReadOnlyDictionary<long, RowChanges> ReadChanges(long villageId, EntityDefinition entity, long after, long upTo)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Guard(() => _connection.Read(
            "SELECT row_id, kind, fields FROM changes WHERE village_id = $village AND edition > $after AND edition <= $upto AND entity = $entity ORDER BY edition",
            row => (Id: row.GetInt64(0), Kind: row.GetString(1), Fields: row.GetString(2)),
            ("$village", villageId),
            ("$after", after),
            ("$upto", upTo),
            ("$entity", entity.Name))).GroupBy(change => change.Id).ToDictionary(
                group => group.Key,
                group => new RowChanges(
                    [.. group.Select(change => change.Kind).Distinct(StringComparer.Ordinal)],
                    [.. group.SelectMany(change => change.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)]));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private List<StoredRecord> Pick(CountedVillage village, EntityDefinition entity, string condition, IEnumerable<long> values)
    {
        ArgumentNullException.ThrowIfNull(village);
        ArgumentNullException.ThrowIfNull(entity);
        return Guard(() => RowReader.Pick(_context, _connection, entity, village.Id, condition, values));
    }

    private RawStatement Scan(string sql, long villageId, long edition) => Guard(() =>
    {
        var statement = new RawStatement(_connection, sql);
        statement.Bind(1, villageId);
        statement.Bind(2, edition);
        return statement;
    });

    private T Guard<T>(Func<T> read) => StoreErrors.Guard(_context.Population.Path, read);
}
