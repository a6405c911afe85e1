using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Import batches in the work file, written in one transaction with the corrections that they hold.</summary>
internal sealed class SqliteImportBatches(StoreContext context) : IImportBatches
{
    private const string Select =
        """
        SELECT b.id, b.village, b.hash, b.state, b.built_at, b.built_by, b.built_by_key, b.edition, b.details, b.reported_at, b.reported_by, b.check_result, b.outcome,
          (SELECT count(*) FROM import_downloads d WHERE d.batch_id = b.id)
        FROM import_batches b WHERE b.village = $village
        """;

    private readonly ImportSeal _seal = new(context);
    private readonly CorrectionRows _corrections = new(new CorrectionSeal(context));

    public Task<ImportBatch?> AddAsync(
        ImportBatch batch, IReadOnlyList<ImportRow> rows, IReadOnlyList<Correction> corrections, Func<long, Correction, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(corrections);
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var held = corrections.Select(read => _corrections.Find(connection, batch.Village, read.Id) is { } now && now.Steps == read.Steps ? now : null).ToList();
            if (held.Contains(null))
            {
                return null;
            }

            var id = Insert(connection, batch);
            connection.Run("UPDATE import_batches SET rows = $rows WHERE id = $id", ("$rows", _seal.SealRows(id, rows)), ("$id", id));
            _corrections.Change(connection, held.OfType<Correction>(), correction => decide(id, correction));
            transaction.Commit();
            return batch with { Id = id };
        }));
    }

    public Task<ImportBatch?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
        connection.Read($"{Select} AND b.id = $id", Map, ("$village", village.Value), ("$id", id)).FirstOrDefault()));

    public Task<IReadOnlyList<ImportBatch>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ImportBatch>>(context.Work.Use(connection =>
        connection.Read($"{Select} ORDER BY b.id DESC", Map, ("$village", village.Value))));

    public Task<IReadOnlyList<ImportRow>> ReadRowsAsync(VillageCode village, long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
        _seal.OpenRows(id, connection.Scalar("SELECT rows FROM import_batches WHERE village = $village AND id = $id", ("$village", village.Value), ("$id", id)) as byte[])));

    public Task NoteDownloadAsync(VillageCode village, long id, string by, string byKey, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection => connection.Run(
        "INSERT INTO import_downloads (batch_id, at, actor, key_id) SELECT id, $now, $by, $key FROM import_batches WHERE village = $village AND id = $id",
        ("$now", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("$by", by),
        ("$key", byKey),
        ("$village", village.Value),
        ("$id", id))));

    public Task<ImportBatch> WriteAsync(ImportBatch batch, Func<Correction, CorrectionChange> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(decide);
        return Task.FromResult(context.Work.Use(connection =>
        {
            // Rows of people are zeroed in the file, too.
            connection.Run("PRAGMA secure_delete=ON");
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Run(
                """
                UPDATE import_batches SET state = $state, reported_at = $reported, reported_by = $by, check_result = $check, outcome = $outcome, rows = CASE WHEN $settled THEN NULL ELSE rows END
                WHERE id = $id AND village = $village
                """,
                ("$state", batch.State.ToString()),
                ("$reported", batch.ReportedAt?.ToUnixTimeMilliseconds()),
                ("$by", batch.ReportedBy),
                ("$check", batch.Check is null ? null : JsonSerializer.Serialize(batch.Check, StoreJson.Options)),
                ("$outcome", _seal.SealOutcome(batch.Id, batch.Outcome)),
                ("$settled", batch.State == ImportBatchState.Settled ? 1 : 0),
                ("$id", batch.Id),
                ("$village", batch.Village.Value));
            _corrections.Change(connection, _corrections.List(connection, batch.Village, new CorrectionFilter { Batch = batch.Id }), decide);
            transaction.Commit();
            return batch;
        }));
    }

    private static long Insert(SqliteConnection connection, ImportBatch batch) => (long)connection.Scalar(
        """
        INSERT INTO import_batches (village, hash, state, built_at, built_by, built_by_key, edition, details)
        VALUES ($village, $hash, $state, $at, $by, $key, $edition, $details) RETURNING id
        """,
        ("$village", batch.Village.Value),
        ("$hash", batch.Hash),
        ("$state", batch.State.ToString()),
        ("$at", batch.BuiltAt.ToUnixTimeMilliseconds()),
        ("$by", batch.BuiltBy),
        ("$key", batch.BuiltByKey),
        ("$edition", batch.Edition),
        ("$details", JsonSerializer.Serialize(new Details(batch.Release, batch.FullDataMode, batch.Rows, batch.Values, batch.Before, batch.MarkedFamilies), StoreJson.Options)))!;

    private ImportBatch Map(SqliteDataReader row)
    {
        var details = JsonSerializer.Deserialize<Details>(row.GetString(8), StoreJson.Options)!;
        return new ImportBatch
        {
            Id = row.GetInt64(0),
            Village = VillageCode.TryParseStored(row.GetString(1), out var village) ? village : default,
            Hash = row.GetString(2),
            State = Enum.Parse<ImportBatchState>(row.GetString(3)),
            BuiltAt = row.Instant(4),
            BuiltBy = row.GetString(5),
            BuiltByKey = row.GetString(6),
            Edition = row.GetInt64(7),
            Release = details.Release,
            FullDataMode = details.FullDataMode,
            Rows = details.Rows,
            Values = details.Values,
            Before = details.Before,
            MarkedFamilies = details.MarkedFamilies,
            ReportedAt = row.InstantOrNull(9),
            ReportedBy = row.TextOrNull(10),
            Check = row.TextOrNull(11) is { } check ? JsonSerializer.Deserialize<ImportCheck>(check, StoreJson.Options) : null,
            Outcome = _seal.OpenOutcome(row.GetInt64(0), row.BytesOrNull(12)),
            Downloads = row.GetInt32(13),
        };
    }

    private sealed record Details(string Release, bool? FullDataMode, int Rows, int Values, PopulationCounts Before, int MarkedFamilies = 0);
}
