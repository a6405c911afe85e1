using System.Globalization;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Marketplace;

/// <summary>Products of all villages, found by words, narrowed down, counted and sorted; and products like one.</summary>
internal sealed class ProductSearchEndpoints(IProductSearch search, IMarketplaceReader market, MarketStates states, RecordPages pages) : IEndpointGroup
{
    private const int LongestQuestion = 100;
    private const int FarthestKilometres = 500;
    private const long HighestPrice = 1_000_000_000_000;
    private const int MostSimilar = 12;
    private const int UsualSimilar = 6;

    private static readonly Dictionary<string, ProductSort> Sorts = new(StringComparer.Ordinal)
    {
        ["relevance"] = ProductSort.Relevance,
        ["newest"] = ProductSort.Newest,
        ["price"] = ProductSort.PriceUp,
        ["-price"] = ProductSort.PriceDown,
        ["distance"] = ProductSort.Distance,
    };

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/marketplace/products", "searchProducts", SearchAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Mencari produk yang dijual di semua desa",
            Description = "Hanya produk yang sedang ditawarkan. Salah ketik, imbuhan, dan nama lain dikenali; search.corrected menyebut kata yang dipakai, search.relaxed bahwa tidak ada produk dengan "
                + "semua kata. search.facets (halaman pertama) menghitung pilihan lain dengan saringan selebihnya. Halaman terikat pada satu keadaan data; sesudah berubah, next dijawab 410.",
            Query =
            [
                QueryParameter.Text("q", $"Yang dicari, paling banyak {LongestQuestion} huruf.", "keripik pisang"),
                QueryParameter.Text("village", "Kode desa; tanpa ini semua desa.", "18.72.04.1002"),
                QueryParameter.Text("category", "Kunci kategori dari search.facets.categories.", "makanan"),
                QueryParameter.Text("seller", "Nomor (id) pelapak.", "0123456789ab"),
                QueryParameter.Number("priceFrom", "Harga terendah, rupiah.", "5000"),
                QueryParameter.Number("priceTo", "Harga tertinggi, rupiah.", "50000"),
                QueryParameter.Text("near", "Titik pembeli: lintang,bujur; jawaban menyebut jarak (distanceMeters).", "-5.1135,105.3067"),
                QueryParameter.Number("within", $"Jarak paling jauh dari near, 1 sampai {FarthestKilometres} kilometer.", "10"),
                QueryParameter.Flag("openNow", "Hanya pelapak yang menurut jam bukanya sedang buka."),
                QueryParameter.Choice("sort", "Urutan; bawaan relevance bila ada q, selain itu newest. distance memerlukan near.", [.. Sorts.Keys]),
                .. QueryParameter.Paging,
            ],
            Schema = "Product",
            IsList = true,
            Beside = ("search", "ProductSearch"),
            NeedsEdition = false,
        },
        new("GET", "/marketplace/products/{listing}/similar", "similarProducts", SimilarAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Produk yang mirip dengan satu produk",
            Query = [QueryParameter.Number("limit", $"Jumlah produk, 1 sampai {MostSimilar}; bawaan {UsualSimilar}.", "6")],
            Schema = "Product",
            IsList = true,
            NeedsEdition = false,
        },
    ];

    private async Task<IResult> SearchAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = MarketVillages.Published(request);
        if (villages.Count == 0)
        {
            return Problems.NoEdition;
        }

        var (village, problem) = MarketVillages.Named(request, villages);
        var question = QuestionOf(request, villages, out var refused);
        if ((problem ?? request.Query.Problem ?? refused) is { } bad)
        {
            return bad;
        }

        var index = await search.GetAsync(cancellationToken);
        var (start, badStart) = pages.Start(request, states.MetaOf(request, index.Stamp, village));
        if (badStart is not null)
        {
            return badStart;
        }

        var state = states.NameOf(request, index.Stamp);
        if (start!.Place is { } text && !text.EndsWith(state, StringComparison.Ordinal))
        {
            return Problems.EditionChanged;
        }

        var found = index.Search(question with { Village = village?.Code, Take = start.Limit, After = PlaceOf(start.Place) });
        return new Answer(start.Meta, request.Today, writer => ProductResultsJson.WriteHits(writer, found.Hits))
        {
            IsList = true,
            Next = found.Next is { } next ? pages.Next(start, string.Create(CultureInfo.InvariantCulture, $"{next.Rank}.{next.Ordinal}.{state}")) : null,
            WriteBeside = writer => ProductResultsJson.WriteSearch(writer, found, withFacets: start.Place is null),
            // Whether somebody is open changes without the store; an older index must not be kept as the answer of the present state.
            Cacheable = question.OpenAt is null,
            IsLive = !index.Stamp.Equals(market.Look()),
            ExpectedBytes = ProductResultsJson.BytesOf(found.Hits),
        };
    }

    private async Task<IResult> SimilarAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = (int)(request.Query.Number("limit", 1, MostSimilar) ?? UsualSimilar);
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        if (!MarketId.TryParse(request.HttpContext.GetRouteValue("listing") as string, out var id))
        {
            return Problems.BadMarketId;
        }

        var index = await search.GetAsync(cancellationToken);
        if (!index.Contains(id))
        {
            return Problems.NotFound;
        }

        var similar = index.Similar(id, limit);
        return new Answer(states.MetaOf(request, index.Stamp, village: null), request.Today, writer => ProductResultsJson.WriteHits(writer, similar))
        {
            IsList = true,
            IsLive = !index.Stamp.Equals(market.Look()),
        };
    }

    private static ProductQuestion QuestionOf(ApiRequest request, IReadOnlyList<VillageInfo> villages, out ApiProblem? problem)
    {
        problem = null;
        var query = request.Query;
        var words = query.Text("q", LongestQuestion);
        var seller = query.Text("seller", MarketId.Signs);
        var near = PointOf(query.Text("near", maxLength: 40), ref problem);
        var within = query.Number("within", 1, FarthestKilometres);
        var sort = query.Choice("sort", [.. Sorts.Keys]);
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

        var offsets = query.Flag("openNow") ? villages.ToDictionary(v => v.Code, v => VillageClock.OffsetOf(request.Now, v.Profile.TimeZone), StringComparer.Ordinal) : null;
        return new ProductQuestion
        {
            Words = words,
            Category = query.Text("category", maxLength: 80),
            Seller = seller is null ? null : sellerId,
            PriceFrom = from,
            PriceTo = to,
            Near = near,
            WithinKilometres = within,
            OpenAt = offsets is null ? null : village => request.Now.ToOffset(offsets.GetValueOrDefault(village, TimeSpan.FromHours(7))).DateTime,
            Sort = sort is not null ? Sorts[sort] : words is null ? ProductSort.Newest : ProductSort.Relevance,
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

    private static SearchPlace? PlaceOf(string? place) => place?.Split('.') is [var rank, var ordinal, _]
        ? new SearchPlace(long.Parse(rank, CultureInfo.InvariantCulture), int.Parse(ordinal, CultureInfo.InvariantCulture))
        : null;
}
