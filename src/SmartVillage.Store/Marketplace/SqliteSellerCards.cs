using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>Cards in the work file, beside the other work of operators.</summary>
internal sealed class SqliteSellerCards(StoreContext context, SellerCardShelf shelf) : ISellerCards
{
    private const string Columns = "seller, revision, written_at, written_by, key_id, note, details";

    public Task<SellerCardVersion?> FindAsync(VillageCode village, MarketId seller, CancellationToken cancellationToken) =>
        Task.FromResult(context.Work.Use(connection => Newest(connection, village, seller)));

    public Task<IReadOnlyList<SellerCardVersion>> ListHistoryAsync(
        VillageCode village, MarketId seller, long? afterRevision, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SellerCardVersion>>(context.Work.Use(connection => connection.Read(
            $"SELECT {Columns} FROM seller_card_versions WHERE seller = $seller AND village = $village AND revision > $after ORDER BY revision LIMIT $take",
            Map,
            ("$seller", seller.Value),
            ("$village", village.Value),
            ("$after", afterRevision ?? 0),
            ("$take", take))));

    public Task<SellerCardVersion?> AppendAsync(SellerCardChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var written = context.Work.Use(connection => Append(connection, change));
        shelf.Forget();
        return Task.FromResult(written);
    }

    private SellerCardVersion? Append(SqliteConnection connection, SellerCardChange change)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var newest = Newest(connection, change.Village, change.Seller);
        if (change.BasedOn is { } known && known != (newest?.Revision ?? 0))
        {
            return null;
        }

        var next = new SellerCardVersion
        {
            Seller = change.Seller,
            Revision = (newest?.Revision ?? 0) + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            By = change.By,
            ByKey = change.ByKey,
            Note = change.Note,
            Details = change.Details,
        };
        Insert(connection, change.Village, next, OperatorRevisions.RaiseMarket(connection, change.Village));
        transaction.Commit();
        return next;
    }

    private static SellerCardVersion? Newest(SqliteConnection connection, VillageCode village, MarketId seller) => connection.Read(
        $"SELECT {Columns} FROM seller_card_versions WHERE seller = $seller AND village = $village ORDER BY revision DESC LIMIT 1",
        Map,
        ("$seller", seller.Value),
        ("$village", village.Value)).FirstOrDefault();

    private static void Insert(SqliteConnection connection, VillageCode village, SellerCardVersion version, long marketRevision) => connection.Run(
        $"INSERT INTO seller_card_versions (village, {Columns}, market_revision) VALUES ($village, $seller, $revision, $at, $by, $key, $note, $details, $market)",
        ("$village", village.Value),
        ("$seller", version.Seller.Value),
        ("$revision", version.Revision),
        ("$at", version.At.ToUnixTimeMilliseconds()),
        ("$by", version.By),
        ("$key", version.ByKey),
        ("$note", version.Note),
        ("$details", JsonSerializer.Serialize(version.Details, StoreJson.Options)),
        ("$market", marketRevision));

    private static SellerCardVersion Map(SqliteDataReader row) => new()
    {
        Seller = MarketId.TryParse(row.GetString(0), out var id) ? id : default,
        Revision = row.GetInt64(1),
        At = row.Instant(2),
        By = row.GetString(3),
        ByKey = row.GetString(4),
        Note = row.TextOrNull(5),
        Details = JsonSerializer.Deserialize<SellerCardDetails>(row.GetString(6), StoreJson.Options)!,
    };
}
