using SmartVillage.Marketplace.Products;

namespace SmartVillage.Marketplace.Search;

/// <summary>Bands of prices for facets: what goods of a village's Lapak cost, from a snack to furniture. Bounds in rupiah, upper bound included.</summary>
public static class PriceBands
{
    private static readonly long[] UpTo = [10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000];
    private static readonly string[] Keys = [.. Enumerable.Range(0, Count).Select(MakeKey)];
    private static readonly string[] Names = [.. Enumerable.Range(0, Count).Select(MakeName)];

    /// <summary>Number of bands.</summary>
    public static int Count => UpTo.Length + 1;

    /// <summary>The band of a price, from 0.</summary>
    public static int Of(long price)
    {
        var band = 0;
        while (band < UpTo.Length && price > UpTo[band])
        {
            band++;
        }

        return band;
    }

    /// <summary>Key of a band: <c>10001-25000</c>, <c>1000001-</c>; its bounds are values for <c>priceFrom</c> and <c>priceTo</c>.</summary>
    public static string KeyOf(int band) => Keys[band];

    /// <summary>A band for people.</summary>
    public static string NameOf(int band) => Names[band];

    private static string MakeKey(int band) => $"{From(band)}-{(band < UpTo.Length ? UpTo[band] : string.Empty)}";

    private static string MakeName(int band) => band == 0 ? $"sampai {PriceWords.Rupiah(UpTo[0])}"
        : band == UpTo.Length ? $"di atas {PriceWords.Rupiah(UpTo[^1])}"
        : $"{PriceWords.Rupiah(From(band))} – {PriceWords.Rupiah(UpTo[band])}";

    private static long From(int band) => band == 0 ? 0 : UpTo[band - 1] + 1;
}
