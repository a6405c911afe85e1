using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Search;

namespace SmartVillage.Api.Marketplace;

/// <summary>Products of all villages, found by words, narrowed down, counted and sorted; and products like one.</summary>
internal sealed class ProductSearchEndpoints(IProductSearch search, IMarketplaceReader market, MarketStates states, VillageLabels labels, RecordPages pages, ListingFinder finder) : IEndpointGroup
{
    private const int MostSimilar = 12;
    private const int UsualSimilar = 6;

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
                QueryParameter.Text("q", $"Yang dicari, paling banyak {ProductQuestions.LongestWords} huruf.", "keripik pisang"),
                QueryParameter.Text("village", "Kode desa; tanpa ini semua desa.", "18.72.04.1002"),
                QueryParameter.Text("category", "Kunci kategori dari search.facets.categories.", "makanan"),
                QueryParameter.Text("seller", "Nomor (id) pelapak.", "0123456789ab"),
                QueryParameter.Number("priceFrom", "Harga terendah, rupiah.", "5000"),
                QueryParameter.Number("priceTo", "Harga tertinggi, rupiah.", "50000"),
                QueryParameter.Text("near", "Titik pembeli: lintang,bujur; jawaban menyebut jarak (distanceMeters).", "-5.1135,105.3067"),
                QueryParameter.Number("within", $"Jarak paling jauh dari near, 1 sampai {ProductQuestions.FarthestKilometres} kilometer.", "10"),
                QueryParameter.Flag("openNow", "Hanya pelapak yang menurut jam bukanya sedang buka."),
                QueryParameter.Choice("sort", "Urutan; bawaan relevance bila ada q, selain itu newest. distance memerlukan near.", [.. ProductQuestions.Sorts]),
                .. QueryParameter.Paging,
            ],
            Schema = "Product",
            IsList = true,
            Beside = ("search", "ProductSearch"),
            NeedsEdition = false,
            ReadsRows = false,
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

        var (village, problem) = MarketVillages.Named(request.Query, villages);
        var question = ProductQuestions.Of(request.Query, villages, request.Now, out var refused);
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
        if (!ProductPlaces.TryRead(start!.Place, state, out var after))
        {
            return Problems.EditionChanged;
        }

        var texts = labels.FacetsIn(request.Reader.State);
        var found = index.Search(question with { Village = village?.Code, Take = start.Limit, After = after });
        return new Answer(start.Meta, request.Today, writer => ProductResultsJson.WriteHits(writer, found.Hits))
        {
            IsList = true,
            Next = found.Next is { } next ? pages.Next(start, ProductPlaces.Write(next, state)) : null,
            WriteBeside = writer => ProductResultsJson.WriteSearch(writer, found, texts, withFacets: start.Place is null),
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

        var (listing, _, missing) = finder.Find(request);
        if (missing is not null)
        {
            return missing;
        }

        // An index that is being made anew may not know the newest goods yet; then nothing is like them.
        var index = await search.GetAsync(cancellationToken);
        var similar = index.Similar(listing!.Id, limit);
        return new Answer(states.MetaOf(request, index.Stamp, village: null), request.Today, writer => ProductResultsJson.WriteHits(writer, similar))
        {
            IsList = true,
            IsLive = !index.Stamp.Equals(market.Look()),
        };
    }
}
