using System.Globalization;
using SmartVillage.App.Bench.Api;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.TestSupport.Editions;

namespace SmartVillage.App.Bench.Market;

/// <summary>Villages that sell: every seller offers five products and is a living resident; the same goods for the same numbers.</summary>
internal sealed class SyntheticMarket
{
    private const int ProductsPerSeller = 5;
    private const int PointsPerDegree = 1000;

    private readonly int _villages;
    private readonly int _perVillage;

    public SyntheticMarket(int villages, int products)
    {
        (_villages, _perVillage) = (villages, products / villages);
        var draw = new Random(products);
        Names = [.. Enumerable.Range(0, _perVillage * villages).Select(_ => SyntheticGoods.Name(draw))];
    }

    /// <summary>Names of all products, village after village.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Price of a product.</summary>
    public static int PriceOf(int product) => 1000 * (1 + (int)(500 * Math.Pow(new Random(product).NextDouble(), 3)));

    /// <summary>Category of a product, from 1.</summary>
    public static int CategoryOf(int product) => 1 + (product * 7 % SyntheticGoods.Categories.Length);

    /// <summary>What sellers write under the name.</summary>
    public static string DescriptionOf(string name) => $"{name}. Dibuat sendiri dengan bahan pilihan dari desa, pesan sehari sebelumnya untuk jumlah banyak.";

    /// <summary>Publishes every village as an edition of its own, through the store's own session as a run would.</summary>
    public async Task PublishAsync(IPopulationStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var publisher = new EditionPublisher(store, time);
        for (var village = 0; village < _villages; village++)
        {
            var number = village;
            await publisher.PublishAsync(
                new EditionContent
                {
                    Source = $"lapak-{number}",
                    Village = ProfileOf(number),
                    Rows = entity => Rows(entity, number),
                    ReferenceData = SyntheticVillage.ReferenceData,
                    Statistics = new SyntheticVillage(1).Statistics(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
                },
                cancellationToken);
        }
    }

    private static SourceVillage ProfileOf(int village)
    {
        var text = $"18.{10 + (village / 8000):00}.{1 + (village / 800 % 10):00}.{1001 + (village % 800)}";
        return SyntheticVillage.Profile with
        {
            Code = VillageCode.TryParse(text, out var code) ? code : throw new FormatException(text),
            Name = $"Desa Rekaan {village + 1}",
        };
    }

    private IEnumerable<EntityRecord> Rows(EntityDefinition entity, int village)
    {
        var sellers = Enumerable.Range(1, (_perVillage + ProductsPerSeller - 1) / ProductsPerSeller);
        return entity.Name switch
        {
            "residents" => sellers.Select(key => SyntheticVillage.Row(
                Entities.Residents, key, ("nik", $"97{(village * 10_000) + key:0000000000}9999"), ("name", SyntheticGoods.Maker(new Random((village * 10_000) + key))), ("lifeStatus", "1"))),
            "categories" => SyntheticGoods.Categories.Select((name, i) => SyntheticVillage.Row(Entities.Categories, i + 1, ("name", name), ("status", "1"))),
            "sellers" => sellers.Select(key => SyntheticVillage.Row(
                Entities.Sellers, key, ("resident", Text(key)), ("phone", $"0812{key:0000}9999"), ("status", "1"),
                ("latitude", Degrees(-5.1, village, key)), ("longitude", Degrees(105.3, key, village)))),
            "products" => Enumerable.Range(0, _perVillage).Select(i => Product(i + 1, (village * _perVillage) + i)),
            _ => [],
        };
    }

    private EntityRecord Product(int key, int product) => SyntheticVillage.Row(
        Entities.Products, key, ("seller", Text(1 + ((key - 1) / ProductsPerSeller))), ("category", Text(CategoryOf(product))), ("name", Names[product]), ("price", Text(PriceOf(product))),
        ("unit", "bungkus"), ("description", DescriptionOf(Names[product])), ("photos", "[\"produk.jpg\"]"), ("status", "1"), ("createdAt", "2026-01-02T08:00:00"), ("updatedAt", "2026-06-02T08:00:00"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Degrees(double from, int a, int b) => (from + ((double)((a * 31) + b) % PointsPerDegree / PointsPerDegree)).ToString("0.0000", CultureInfo.InvariantCulture);
}
