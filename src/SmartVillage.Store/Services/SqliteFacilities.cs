using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Facilities;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Services;

/// <summary>Facilities in the work file, beside the other work of operators.</summary>
internal sealed class SqliteFacilities(StoreContext context) : IFacilities
{
    private const string Select =
        """
        SELECT f.id, v.revision, v.written_at, v.written_by, v.key_id, v.note, v.details, v.keeper,
          f.removed_at IS NOT NULL AND v.revision = (SELECT max(revision) FROM facility_versions n WHERE n.facility_id = f.id)
        FROM facilities f JOIN facility_versions v ON v.facility_id = f.id
        """;

    private const string Newest = "v.revision = (SELECT max(revision) FROM facility_versions n WHERE n.facility_id = f.id)";

    public Task<IReadOnlyList<Facility>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Facility>>(List(village, withKeepers: false));

    public Task<IReadOnlyList<Facility>> ListWithKeepersAsync(VillageCode village, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Facility>>(List(village, withKeepers: true));

    public Task<IReadOnlyList<Facility>> ListHistoryAsync(VillageCode village, long id, long? afterRevision, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Facility>>(context.Work.Use(connection => connection.Read(
            $"{Select} WHERE f.village = $village AND f.id = $id AND v.revision > $after ORDER BY v.revision LIMIT $take",
            row => Map(row, withKeeper: false),
            ("$village", village.Value),
            ("$id", id),
            ("$after", afterRevision ?? 0),
            ("$take", take))));

    public Task<FacilityWriting> WriteAsync(FacilityChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Task.FromResult(context.Work.Use(connection => Write(connection, change)));
    }

    private List<Facility> List(VillageCode village, bool withKeepers) => context.Work.Use(connection => connection.Read(
        $"{Select} WHERE f.village = $village AND f.removed_at IS NULL AND {Newest} ORDER BY f.id",
        row => Map(row, withKeepers),
        ("$village", village.Value)));

    private FacilityWriting Write(SqliteConnection connection, FacilityChange change)
    {
        // What is emptied is zeroed in the file, too.
        connection.Run("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        var before = change.Id is { } known ? Find(connection, change.Village, known) : null;
        if (change.Id is not null && before is null)
        {
            return new FacilityWriting(FacilityOutcome.NotFound);
        }

        if (change.BasedOn is { } revision && before is not null && revision != before.Revision)
        {
            return new FacilityWriting(FacilityOutcome.ChangedMeanwhile);
        }

        var id = before?.Id ?? (long)connection.Scalar("INSERT INTO facilities (village) VALUES ($village) RETURNING id", ("$village", change.Village.Value))!;
        connection.Run("UPDATE facility_versions SET keeper = NULL WHERE facility_id = $id", ("$id", id));
        var next = new Facility
        {
            Id = id,
            Revision = (before?.Revision ?? 0) + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            By = change.By,
            ByKey = change.ByKey,
            IsRemoved = change.Details is null,
            Note = change.Note,
            Details = change.Details ?? before!.Details,
            Keeper = change.Details is null ? null : change.Keeper,
        };
        Insert(connection, next);
        if (next.IsRemoved)
        {
            connection.Run("UPDATE facilities SET removed_at = $at WHERE id = $id", ("$at", next.At.ToUnixTimeMilliseconds()), ("$id", id));
        }

        OperatorRevisions.Raise(connection, change.Village);
        transaction.Commit();
        return new FacilityWriting(FacilityOutcome.Written, next);
    }

    private Facility? Find(SqliteConnection connection, VillageCode village, long id) => connection.Read(
        $"{Select} WHERE f.village = $village AND f.id = $id AND f.removed_at IS NULL AND {Newest}",
        row => Map(row, withKeeper: false),
        ("$village", village.Value),
        ("$id", id)).FirstOrDefault();

    private void Insert(SqliteConnection connection, Facility facility) => connection.Run(
        """
        INSERT INTO facility_versions (facility_id, revision, written_at, written_by, key_id, note, details, keeper)
        VALUES ($id, $revision, $at, $by, $key, $note, $details, $keeper)
        """,
        ("$id", facility.Id),
        ("$revision", facility.Revision),
        ("$at", facility.At.ToUnixTimeMilliseconds()),
        ("$by", facility.By),
        ("$key", facility.ByKey),
        ("$note", facility.Note),
        ("$details", JsonSerializer.Serialize(facility.Details, StoreJson.Options)),
        ("$keeper", facility.Keeper is null ? null : context.Sealer.Seal(Place(facility.Id), JsonSerializer.SerializeToUtf8Bytes(facility.Keeper, StoreJson.Options))));

    private Facility Map(SqliteDataReader row, bool withKeeper) => new()
    {
        Id = row.GetInt64(0),
        Revision = row.GetInt64(1),
        At = row.Instant(2),
        By = row.GetString(3),
        ByKey = row.GetString(4),
        Note = row.TextOrNull(5),
        Details = JsonSerializer.Deserialize<FacilityDetails>(row.GetString(6), StoreJson.Options)!,
        Keeper = withKeeper && row.BytesOrNull(7) is { } block ? JsonSerializer.Deserialize<FacilityKeeper>(context.Sealer.Open(Place(row.GetInt64(0)), block), StoreJson.Options) : null,
        IsRemoved = row.GetBoolean(8),
    };

    private static SealContext Place(long id) => new(SealScope.FacilityKeepers, id);
}
