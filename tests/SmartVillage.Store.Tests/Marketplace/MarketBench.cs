using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Store.Marketplace;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Marketplace;

/// <summary>A store with a village that sells: resident 1 offers products 1 and 2 as seller 1, resident 2 offers product 3 as seller 2.</summary>
internal sealed class MarketBench : IAsyncDisposable
{
    public static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    public MarketBench()
        : this(new Workbench(), source: null)
    {
    }

    /// <summary>On another workbench; with a source that is already filled, or one that is filled here.</summary>
    public MarketBench(Workbench bench, MemorySource? source)
    {
        Bench = bench;
        Shelf = new SellerCardShelf(Bench.Context);
        Cards = new SqliteSellerCards(Bench.Context, Shelf);
        Reader = new MarketplaceReader(Bench.Queries, Shelf);
        if (source is null)
        {
            Fill(Bench.Source);
            return;
        }

        foreach (var (table, rows) in source.Tables)
        {
            Bench.Source.Tables[table].AddRange(rows);
        }
    }

    public Workbench Bench { get; }

    public SellerCardShelf Shelf { get; }

    public SqliteSellerCards Cards { get; }

    public MarketplaceReader Reader { get; }

    public static void Fill(MemorySource source)
    {
        for (var key = 1; key <= 2; key++)
        {
            source.Tables["residents"].Add(A.Copy(A.Resident(key, family: 1, area: 1), key, ("lifeStatus", "1"), ("name", $"WARGA {key}")));
            source.Tables["sellers"].Add(A.Row(Entities.Sellers, key, ("resident", $"{key}"), ("status", "1"), ("phone", "081200019999"), ("latitude", "-5.1"), ("longitude", "105.3")));
        }

        source.Tables["categories"].Add(A.Row(Entities.Categories, 1, ("name", "MAKANAN"), ("slug", "makanan"), ("status", "1")));
        Product(source, 1, 1, "KERIPIK");
        Product(source, 2, 1, "KOPI");
        Product(source, 3, 2, "DODOL");
    }

    public static void Product(MemorySource source, int key, int seller, string name, int price = 5000, string? photos = null) => source.Tables["products"].Add(A.Row(
        Entities.Products, key, ("seller", $"{seller}"), ("category", "1"), ("name", name), ("status", "1"), ("price", $"{price}"), ("description", "<p>Enak</p>"), ("photos", photos)));

    public MarketplaceStamp Stamp => Reader.Look();

    /// <summary>Titles of what is public.</summary>
    public string[] Titles(string? village = null)
    {
        using var reading = Reader.Open();
        return [.. reading.ReadListings(village).Select(l => l.Title).Order(StringComparer.Ordinal)];
    }

    public Listing Find(string title)
    {
        using var reading = Reader.Open();
        return reading.ReadListings().Single(l => l.Title == title);
    }

    /// <summary>What changed since, by title; a minus is before what went.</summary>
    public string[]? Changes(MarketplaceStamp since, IReadOnlyDictionary<MarketId, string> names)
    {
        using var reading = Reader.Open();
        return reading.ReadChanges(since)?.Select(c => c.Listing is { } l ? l.Title : $"-{names[c.Id]}").Order(StringComparer.Ordinal).ToArray();
    }

    public Dictionary<MarketId, string> Names()
    {
        using var reading = Reader.Open();
        return reading.ReadListings().ToDictionary(l => l.Id, l => l.Title);
    }

    /// <summary>Paused products with their reasons.</summary>
    public string[] Paused() => Bench.Read(reader => new MarketplaceView(reader, Shelf.Current()).List(new ListingFilter { State = ListingState.Paused })
        .Select(l => $"{l.Listing!.Title}: {string.Join(' ', l.Status.Reasons)}").Order(StringComparer.Ordinal).ToArray());

    public async Task<SellerCardVersion?> WriteAsync(MarketId seller, SellerCardDetails details, long? basedOn = null) => await Cards.AppendAsync(
        new SellerCardChange { Village = Village, Seller = seller, By = "Bu Ani", ByKey = "k1", Details = details, BasedOn = basedOn }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
