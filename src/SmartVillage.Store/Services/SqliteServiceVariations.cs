using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Services;

/// <summary>Variations in the work file, beside the other work of operators.</summary>
internal sealed class SqliteServiceVariations(StoreContext context) : IServiceVariations
{
    private const string Columns = "service, revision, written_at, written_by, key_id, kind, note, overlay, confirmed_at, confirmed_by";

    public Task<IReadOnlyList<ServiceVariation>> ListCurrentAsync(VillageCode village, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ServiceVariation>>(context.Work.Use(connection => connection.Read(
            $"""
            SELECT {Columns} FROM service_variations v WHERE village = $village
              AND revision = (SELECT max(revision) FROM service_variations WHERE village = v.village AND service = v.service)
            """,
            Map,
            ("$village", village.Value))));

    public Task<IReadOnlyList<ServiceVariation>> ListHistoryAsync(
        VillageCode village, ServiceCode service, long? afterRevision, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ServiceVariation>>(context.Work.Use(connection => connection.Read(
            $"SELECT {Columns} FROM service_variations WHERE village = $village AND service = $service AND revision > $after ORDER BY revision LIMIT $take",
            Map,
            ("$village", village.Value),
            ("$service", ServiceCodes.TextOf(service)),
            ("$after", afterRevision ?? 0),
            ("$take", take))));

    public Task<ServiceVariation?> AppendAsync(VariationChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Task.FromResult(context.Work.Use(connection => Append(connection, change)));
    }

    private ServiceVariation? Append(SqliteConnection connection, VariationChange change)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var newest = Newest(connection, change);
        if (change.BasedOn is { } known && known != (newest?.Revision ?? 0))
        {
            return null;
        }

        var now = DateTimeOffset.FromUnixTimeMilliseconds(context.Time.GetUtcNow().ToUnixTimeMilliseconds());
        var confirms = change.Overlay is null;
        var next = new ServiceVariation
        {
            Service = change.Service,
            Revision = (newest?.Revision ?? 0) + 1,
            At = now,
            By = change.By,
            ByKey = change.ByKey,
            Kind = confirms ? VariationKind.Confirmed : VariationKind.Edited,
            Note = change.Note,
            Overlay = change.Overlay ?? newest?.Overlay ?? new EntryOverlay(),
            ConfirmedAt = confirms ? now : null,
            ConfirmedBy = confirms ? change.By : null,
        };
        Insert(connection, change.Village, next);
        OperatorRevisions.Raise(connection, change.Village);
        transaction.Commit();
        return next;
    }

    private static ServiceVariation? Newest(SqliteConnection connection, VariationChange change) => connection.Read(
        $"SELECT {Columns} FROM service_variations WHERE village = $village AND service = $service ORDER BY revision DESC LIMIT 1",
        Map,
        ("$village", change.Village.Value),
        ("$service", ServiceCodes.TextOf(change.Service))).FirstOrDefault();

    private static void Insert(SqliteConnection connection, VillageCode village, ServiceVariation variation) => connection.Run(
        $"""
        INSERT INTO service_variations (village, {Columns})
        VALUES ($village, $service, $revision, $at, $by, $key, $kind, $note, $overlay, $confirmedAt, $confirmedBy)
        """,
        ("$village", village.Value),
        ("$service", ServiceCodes.TextOf(variation.Service)),
        ("$revision", variation.Revision),
        ("$at", variation.At.ToUnixTimeMilliseconds()),
        ("$by", variation.By),
        ("$key", variation.ByKey),
        ("$kind", variation.Kind.ToString()),
        ("$note", variation.Note),
        ("$overlay", JsonSerializer.Serialize(variation.Overlay, StoreJson.Options)),
        ("$confirmedAt", variation.ConfirmedAt?.ToUnixTimeMilliseconds()),
        ("$confirmedBy", variation.ConfirmedBy));

    private static ServiceVariation Map(SqliteDataReader row) => new()
    {
        Service = ServiceCodes.TryParse(row.GetString(0), out var code) ? code : throw new InvalidOperationException("The store names a service that this program does not know."),
        Revision = row.GetInt64(1),
        At = row.Instant(2),
        By = row.GetString(3),
        ByKey = row.GetString(4),
        Kind = Enum.Parse<VariationKind>(row.GetString(5)),
        Note = row.TextOrNull(6),
        Overlay = JsonSerializer.Deserialize<EntryOverlay>(row.GetString(7), StoreJson.Options)!,
        ConfirmedAt = row.InstantOrNull(8),
        ConfirmedBy = row.TextOrNull(9),
    };
}
