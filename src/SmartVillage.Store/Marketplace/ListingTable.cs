using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Residents;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Marketplace;

/// <summary>The stored listings of one village while they are made anew.</summary>
internal sealed class ListingTable : IDisposable
{
    private readonly StoreContext _context;
    private readonly SqliteConnection _connection;
    private readonly long _villageId;
    private readonly long _revision;
    private readonly long _now;
    private readonly RawStatement _insert;
    private readonly RawStatement _update;
    private readonly RawStatement _remember;
    private readonly RawStatement _open;
    private readonly RawStatement _taken;
    private readonly Dictionary<long, Stored> _left;

    public ListingTable(StoreContext context, SqliteConnection connection, long villageId, long revision)
    {
        (_context, _connection, _villageId, _revision) = (context, connection, villageId, revision);
        _now = context.Time.GetUtcNow().ToUnixTimeMilliseconds();
        _left = Load();
        const string Columns = "public_id, seller_id, category, category_name, state, reasons, first_listed, changed_revision, changed_at, block, made_of";
        _insert = new RawStatement(connection, $"INSERT INTO listings (product_id, village_id, {Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
        _update = new RawStatement(
            connection,
            """
            UPDATE listings SET village_id = ?2, public_id = ?3, seller_id = ?4, category = ?5, category_name = ?6, state = ?7, reasons = ?8, first_listed = ?9, changed_revision = ?10,
              changed_at = ?11, block = ?12, made_of = ?13 WHERE product_id = ?1
            """);
        _remember = new RawStatement(connection, "UPDATE listings SET made_of = ?2 WHERE product_id = ?1");
        _open = new RawStatement(connection, "SELECT block FROM listings WHERE product_id = ?1");
        _taken = new RawStatement(connection, "SELECT 1 FROM listings WHERE public_id = ?1");
    }

    /// <summary>Leaves a listing as it is when it would be made of the same; false when it has to be made.</summary>
    public bool Keep(long productId, byte[] madeOf) =>
        _left.TryGetValue(productId, out var stored) && stored.MadeOf.AsSpan().SequenceEqual(madeOf) && _left.Remove(productId);

    /// <summary>What was said of a product before, or null.</summary>
    public Listing? Before(long productId)
    {
        if (!_left.ContainsKey(productId))
        {
            return null;
        }

        _open.Bind(1, productId);
        var listing = _open.Step() && !_open.IsNull(0) ? ListingBlocks.Open(_context.Sealer, _villageId, productId, _open.Bytes(0)) : null;
        _open.Reset();
        return listing;
    }

    /// <summary>The public id of a product: the one it has, else one of its own.</summary>
    public MarketId IdOf(long productId, MarketId? seller, string? name)
    {
        if (_left.TryGetValue(productId, out var stored))
        {
            return stored.Id;
        }

        var byName = seller is { } its && NameFolding.Fold(name) is { Length: > 0 } folded ? PublicIds.OfGoods(_context.Keys, its, folded) : default;
        return byName.Value.Length > 0 && !_taken.Finds(byName.Value)
            ? byName
            : PublicIds.OfRow(_context.Keys, StoreContext.EpochOf(_connection), "listing", productId);
    }

    /// <param name="productId">Row of the product.</param>
    /// <param name="facts">What decides about it.</param>
    /// <param name="village">Whose listing it is.</param>
    /// <param name="madeOf">Hash over <paramref name="facts"/>, kept when they make the same listing on any other day.</param>
    public void Put(long productId, ProductFacts facts, MarketVillage village, byte[] madeOf)
    {
        var status = ListingRules.Decide(facts);
        var listing = ListingMaker.Make(village, facts);
        var state = status.State == ListingState.Public ? StoredState.Public : StoredState.Paused;
        var reasons = string.Join(',', status.Reasons);
        var lasting = ListingMaker.LastsFor(facts.Product, village.Today) ? madeOf : null;
        if (!_left.Remove(productId, out var before))
        {
            Write(_insert, productId, listing, state, reasons, lasting);
        }
        else if (before.State != state || before.Reasons != reasons || !IsSame(facts.Before, listing))
        {
            Write(_update, productId, listing, state, reasons, lasting);
        }
        else if (!lasting.AsSpan().SequenceEqual(before.MadeOf))
        {
            _remember.Bind(1, productId);
            _remember.BindBytes(2, lasting);
            _remember.Step();
        }
    }

    /// <summary>Products that are no longer there keep number and id, and nothing else.</summary>
    public void RemoveOthers()
    {
        foreach (var (productId, _) in _left.Where(pair => pair.Value.State != StoredState.Gone))
        {
            _connection.Run(
                "UPDATE listings SET state = $gone, reasons = $reason, changed_revision = $revision, changed_at = $now, block = NULL, made_of = NULL WHERE product_id = $product",
                ("$gone", StoredState.Gone),
                ("$reason", nameof(PauseReason.ProductGone)),
                ("$revision", _revision),
                ("$now", _now),
                ("$product", productId));
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _remember.Dispose();
        _open.Dispose();
        _taken.Dispose();
    }

    private static bool IsSame(Listing? before, Listing listing) => before is not null && before.SaysTheSameAs(listing)
        && (before.UpdatedOn, before.FirstListedOn, before.PriceTouchedOn) == (listing.UpdatedOn, listing.FirstListedOn, listing.PriceTouchedOn);

    private Dictionary<long, Stored> Load()
    {
        using var scan = new RawStatement(_connection, "SELECT product_id, state, reasons, made_of, public_id FROM listings INDEXED BY listings_village WHERE village_id = ?1");
        scan.Bind(1, _villageId);
        var stored = new Dictionary<long, Stored>();
        while (scan.Step())
        {
            stored[scan.Number(0)] = new Stored(
                MarketId.TryParse(scan.Text(4), out var id) ? id : default, scan.Number(1), scan.Text(2), scan.IsNull(3) ? null : scan.Bytes(3).ToArray());
        }

        return stored;
    }

    private void Write(RawStatement statement, long productId, Listing listing, long state, string reasons, byte[]? madeOf)
    {
        statement.Bind(1, productId);
        statement.Bind(2, _villageId);
        statement.Bind(3, listing.Id.Value);
        statement.Bind(4, listing.Seller.Value);
        statement.Bind(5, listing.Category.Key);
        statement.Bind(6, listing.Category.Name);
        statement.Bind(7, state);
        statement.Bind(8, reasons);
        statement.Bind(9, $"{listing.FirstListedOn:yyyy-MM-dd}");
        statement.Bind(10, _revision);
        statement.Bind(11, _now);
        statement.Bind(12, ListingBlocks.Seal(_context.Sealer, _villageId, productId, listing));
        statement.BindBytes(13, madeOf);
        statement.Step();
    }

    private sealed record Stored(MarketId Id, long State, string Reasons, byte[]? MadeOf);
}
