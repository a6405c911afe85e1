using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Requests;

/// <summary>Vehicles and drivers in the work file, sealed.</summary>
internal sealed class SqliteAmbulanceRoster(StoreContext context) : IAmbulanceRoster
{
    public Task<IReadOnlyList<RosterEntry>> ListAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RosterEntry>>(
        context.Work.Use(connection => connection.Read(
            "SELECT id, kind, revision, block FROM ambulance_roster WHERE village = $village AND block IS NOT NULL ORDER BY id", Map, ("$village", village.Value))));

    public Task<RosterWriting> WriteAsync(VillageCode village, RosterKind kind, long? id, RosterDetails details, long? basedOn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        return Task.FromResult(context.Work.Use(connection =>
        {
            // What is overwritten is zeroed in the file, too.
            connection.Run("PRAGMA secure_delete=ON");
            using var transaction = connection.BeginTransaction(deferred: false);
            var before = id is { } known ? Find(connection, village, kind, known) : null;
            if (id is not null && before is null)
            {
                return new RosterWriting(null, RequestRefusal.NotFound);
            }

            if (basedOn is { } revision && revision != (before?.Revision ?? 0))
            {
                return new RosterWriting(null, RequestRefusal.ChangedMeanwhile);
            }

            var number = before?.Id ?? (long)connection.Scalar(
                "INSERT INTO ambulance_roster (village, kind, revision) VALUES ($village, $kind, 0) RETURNING id", ("$village", village.Value), ("$kind", kind.ToString()))!;
            var written = new RosterEntry(number, kind, (before?.Revision ?? 0) + 1, details);
            connection.Run(
                "UPDATE ambulance_roster SET revision = $revision, block = $block WHERE id = $id", ("$revision", written.Revision), ("$block", Seal(written)), ("$id", number));
            OperatorRevisions.RaiseRequests(connection, village);
            transaction.Commit();
            return new RosterWriting(written);
        }));
    }

    public Task<RosterWriting> RemoveAsync(VillageCode village, RosterKind kind, long id, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
    {
        connection.Run("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Find(connection, village, kind, id) is not { } entry)
        {
            return new RosterWriting(null, RequestRefusal.NotFound);
        }

        if (TripRows.FindTripOf(connection, id) is { } trip)
        {
            return new RosterWriting(null, RequestRefusal.CrewBusy, trip);
        }

        connection.Run("UPDATE ambulance_roster SET block = NULL, revision = revision + 1 WHERE id = $id", ("$id", id));
        OperatorRevisions.RaiseRequests(connection, village);
        transaction.Commit();
        return new RosterWriting(entry);
    }));

    private RosterEntry? Find(SqliteConnection connection, VillageCode village, RosterKind kind, long id) => connection.Read(
        "SELECT id, kind, revision, block FROM ambulance_roster WHERE village = $village AND kind = $kind AND id = $id AND block IS NOT NULL",
        Map,
        ("$village", village.Value),
        ("$kind", kind.ToString()),
        ("$id", id)).FirstOrDefault();

    private byte[] Seal(RosterEntry entry) =>
        context.Sealer.Seal(new SealContext(SealScope.AmbulanceRoster, entry.Id), JsonSerializer.SerializeToUtf8Bytes(entry.Details, StoreJson.Options));

    private RosterEntry Map(SqliteDataReader row) => new(
        row.GetInt64(0), Enum.Parse<RosterKind>(row.GetString(1)), row.GetInt64(2),
        JsonSerializer.Deserialize<RosterDetails>(context.Sealer.Open(new SealContext(SealScope.AmbulanceRoster, row.GetInt64(0)), row.GetFieldValue<byte[]>(3)), StoreJson.Options)!);
}
