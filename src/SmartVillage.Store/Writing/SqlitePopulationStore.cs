using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Editions in a SQLite file.</summary>
internal sealed class SqlitePopulationStore(StoreContext context) : IPopulationStore, IStoredContent
{
    private const int ReadAhead = 1000;

    private const string VillageColumns =
        "id, code, source_name, edition, maps, reading_version, side_hash, reference_date, confirmed_at";

    public IStoreKeys Keys => context.Keys;

    public async Task<VillageState> EnsureVillageAsync(string sourceName, SourceVillage village, CancellationToken cancellationToken)
    {
        _ = context.Keys;
        if (context.Population.Use(connection => Find(connection, sourceName, village)) is { } known)
        {
            return known;
        }

        await using var connection = context.Population.Open();
        try
        {
            using var transaction = await WriteTransaction.BeginAsync(context, connection, cancellationToken);
            if (Find(connection, sourceName, village) is null)
            {
                Insert(connection, sourceName, village);
            }

            transaction.Commit();
            return Find(connection, sourceName, village)!;
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            throw StoreErrors.Translate(e, context.Population.Path);
        }
    }

    public Task<IEditionSession> OpenSessionAsync(VillageState village, CancellationToken cancellationToken)
    {
        _ = context.Keys;
        return Task.FromResult<IEditionSession>(new SqliteEditionSession(context, village));
    }

    public Task<IReadOnlyList<VillageState>> ListVillagesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<VillageState>>(
        context.Population.Use(connection => connection.Read($"SELECT {VillageColumns} FROM villages WHERE edition > 0 ORDER BY code", Map)));

    public async IAsyncEnumerable<StoredRecord> ReadAllAsync(
        long villageId, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = context.Population.OpenReader();
        using var scan = StoreErrors.Guard(context.Population.Path, () => new RawStatement(
            connection, $"SELECT id, source_key, fingerprint, block FROM {StoreTables.Of(entity).Name} WHERE village_id = {villageId} AND source_key IS NOT NULL"));
        var rows = new List<StoredRecord>(ReadAhead);
        bool more;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            more = StoreErrors.Guard(context.Population.Path, () => Fill(scan, entity, villageId, rows));
            foreach (var row in rows)
            {
                yield return row;
            }
        }
        while (more);
    }

    public Task<IReadOnlyDictionary<string, long>> CountQuarantinedAsync(long villageId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(context.Population.Use(connection => connection.Read(
            "SELECT entity, count(*) FROM quarantine WHERE village_id = $village GROUP BY entity",
            r => (Entity: r.GetString(0), Rows: r.GetInt64(1)),
            ("$village", villageId)).ToDictionary(r => r.Entity, r => r.Rows, StringComparer.Ordinal)));

    public Task<IReadOnlyList<QuarantinedKey>> ListQuarantinedAsync(long villageId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuarantinedKey>>(context.Population.Use(connection => connection.Read(
            "SELECT entity, reason, source_key_block FROM quarantine WHERE village_id = $village ORDER BY id",
            r => new QuarantinedKey(r.GetString(0), OpenQuarantinedKey(villageId, Entities.Get(r.GetString(0)), r.BytesOrNull(2)!), r.GetString(1)),
            ("$village", villageId))));

    /// <summary>
    /// By code first; then by tenant, because a corrected code must not make a second village; then, for releases before 24.01 where a database holds one village
    /// and no tenant, by source alone. The first tenants of a database that was upgraded to 24.01 may be other villages, so there a village without tenant is only taken for
    /// one whose provisional code became whole. At last a village of that code under another source: renamed in the configuration, or moved from backup files to a server.
    /// </summary>
    private static VillageState? Find(SqliteConnection connection, string sourceName, SourceVillage village) => connection.Read(
        $"""
        SELECT {VillageColumns} FROM villages v
        WHERE code = $code
          OR (source_name = $source AND tenant_id = $tenant)
          OR (source_name = $source AND ($tenant IS NULL OR (tenant_id IS NULL AND length(code) < length($code)))
            AND (SELECT count(*) FROM villages WHERE source_name = $source) = 1)
        ORDER BY code = $code DESC, tenant_id = $tenant DESC LIMIT 1
        """,
        Map,
        ("$code", village.Code.Value),
        ("$source", sourceName),
        ("$tenant", village.TenantId)).Select(v => v with { Code = village.Code.Value, SourceName = sourceName, WrittenFrom = v.SourceName }).FirstOrDefault();

    private static void Insert(SqliteConnection connection, string sourceName, SourceVillage village) => connection.Run(
        "INSERT INTO villages (code, name, source_name, tenant_id, profile) VALUES ($code, $name, $source, $tenant, $profile)",
        ("$code", village.Code.Value),
        ("$name", village.Name),
        ("$source", sourceName),
        ("$tenant", village.TenantId),
        ("$profile", JsonSerializer.Serialize(village, StoreJson.Options)));

    private static VillageState Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Code = row.GetString(1),
        SourceName = row.GetString(2),
        Edition = row.GetInt64(3),
        Maps = row.TextOrNull(4) is { } maps
            ? JsonSerializer.Deserialize<Dictionary<string, EntityMap>>(maps, StoreJson.Options)!
            : new Dictionary<string, EntityMap>(StringComparer.Ordinal),
        ReadingVersion = row.GetInt32(5),
        SideContentHash = row.GetString(6),
        ReferenceDate = row.TextOrNull(7) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd") : null,
        ConfirmedAt = row.InstantOrNull(8),
    };

    private string OpenQuarantinedKey(long villageId, EntityDefinition entity, byte[] block) =>
        Encoding.UTF8.GetString(context.Sealer.Open(new SealContext(SealScope.QuarantineKey + entity.Number, villageId), block));

    private bool Fill(RawStatement scan, EntityDefinition entity, long villageId, List<StoredRecord> rows)
    {
        rows.Clear();
        while (rows.Count < ReadAhead)
        {
            if (!scan.Step())
            {
                return false;
            }

            rows.Add(RowReader.Read(context, entity, villageId, scan));
        }

        return true;
    }
}
