using System.Globalization;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Search;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Marketplace;

/// <summary>What a buyer looks for, as it stands in an address; the same for applications and for the page.</summary>
internal static class ProductQuestions
{
    public const int LongestWords = 100;
    public const int FarthestKilometres = 500;
    private const long HighestPrice = 1_000_000_000_000;

    private static readonly Dictionary<string, ProductSort> ByName = new(StringComparer.Ordinal)
    {
        ["relevance"] = ProductSort.Relevance,
        ["newest"] = ProductSort.Newest,
        ["price"] = ProductSort.PriceUp,
        ["-price"] = ProductSort.PriceDown,
        ["distance"] = ProductSort.Distance,
    };

    /// <summary>Names of the orders.</summary>
    public static IReadOnlyList<string> Sorts { get; } = [.. ByName.Keys];

    /// <summary>The question without its village and page, which the caller knows better; or what is wrong with it besides what the reader of the query noted.</summary>
    public static ProductQuestion Of(QueryReader query, IReadOnlyList<VillageInfo> villages, DateTimeOffset now, out ApiProblem? problem)
    {
        problem = null;
        var words = query.Text("q", LongestWords);
        var seller = query.Text("seller", MarketId.Signs);
        var near = PointOf(query.Text("near", maxLength: 40), ref problem);
        var within = query.Number("within", 1, FarthestKilometres);
        var sort = query.Choice("sort", Sorts);
        var (from, to) = (query.Number("priceFrom", 0, HighestPrice), query.Number("priceTo", 0, HighestPrice));
        var sellerId = default(MarketId);
        if (seller is not null && !MarketId.TryParse(seller, out sellerId))
        {
            problem ??= Problems.BadParameter("seller", "Isi nomor (id) pelapak dari jawaban sebelumnya.");
        }

        if (near is null && (within is not null || sort == "distance"))
        {
            problem ??= Problems.BadParameter("near", "Isi titik pembeli sebagai lintang,bujur; within dan sort=distance memerlukannya.");
        }

        if (from > to)
        {
            problem ??= Problems.BadParameter("priceTo", "Isi angka yang tidak lebih kecil daripada priceFrom.");
        }

        var offsets = query.Flag("openNow") ? villages.ToDictionary(v => v.Code, v => VillageClock.OffsetOf(now, v.Profile.TimeZone), StringComparer.Ordinal) : null;
        return new ProductQuestion
        {
            Words = words,
            Category = query.Text("category", maxLength: 80),
            Seller = seller is null ? null : sellerId,
            PriceFrom = from,
            PriceTo = to,
            Near = near,
            WithinKilometres = within,
            OpenAt = offsets is null ? null : village => now.ToOffset(offsets.GetValueOrDefault(village, TimeSpan.FromHours(7))).DateTime,
            Sort = sort is not null ? ByName[sort] : words is null ? ProductSort.Newest : ProductSort.Relevance,
            Take = 0,
        };
    }

    private static SearchPoint? PointOf(string? text, ref ApiProblem? problem)
    {
        if (text is null)
        {
            return null;
        }

        const NumberStyles Degrees = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Split(',') is [var north, var east]
            && double.TryParse(north, Degrees, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            && double.TryParse(east, Degrees, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180)
        {
            return new SearchPoint(latitude, longitude);
        }

        problem ??= Problems.BadParameter("near", "Isi lintang,bujur dalam derajat, misalnya -5.1135,105.3067.");
        return null;
    }
}
