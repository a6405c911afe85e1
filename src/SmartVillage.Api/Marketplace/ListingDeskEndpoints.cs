using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>What an office has to know of its village's goods: which rest and why, which have flaws, and how far they reach.</summary>
internal sealed class ListingDeskEndpoints(MarketplaceViews views, IListingReach reach, PhotoInspector inspector, IPhotoChecks checks, RecordPages pages) : IEndpointGroup
{
    private const int UsualDays = 30;
    private const int MostDays = 366;
    private const int GoodsAtOnce = 200;
    private static readonly string[] States = Enum.GetNames<ListingState>();

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/marketplace/listings", "listMarketplaceListings", ListAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Produk desa ini yang dihentikan beserta alasannya, atau yang tampil beserta kekurangannya",
            Description = "state=Paused (bila tidak disebut): setiap alasan hilang dengan sendirinya bila penyebabnya diperbaiki di OpenSID dan data disinkronkan. "
                + "photos menyebut apakah setiap fotonya dapat diambil dari situs desa, dan kapan itu dilihat (foto baru diperiksa sendiri sesudah terbit); yang belum sempat terjawab bernilai Unchecked.",
            Right = Right.ManageServices,
            Identified = true,
            Query =
            [
                QueryParameter.Choice("state", "Dihentikan atau tampil.", States),
                QueryParameter.Flag("brokenPhotos", "Hanya produk dengan foto yang menurut pemeriksaan terakhir tidak dapat ditampilkan."),
                .. QueryParameter.Paging,
            ],
            Schema = "DeskListing",
            IsList = true,
        },
        new("GET", "/villages/{code}/marketplace/reach", "listMarketplaceReach", ReachAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Berapa kali produk dilihat dan dipesan, dibandingkan dengan masa sebelumnya",
            Description = "Dihitung per produk per hari tanpa kuki dan tanpa pengenal pengunjung.",
            Right = Right.ManageServices,
            Query = [QueryParameter.Number("days", "Berapa hari terakhir; dibandingkan dengan hari sebanyak itu sebelumnya.", "30")],
            Schema = "ListingReach",
            IsList = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var brokenOnly = request.Query.Flag("brokenPhotos");
        var state = request.Query.Choice("state", States) is nameof(ListingState.Public) ? ListingState.Public : ListingState.Paused;
        if (request.Query.Problem is { } wrong)
        {
            return wrong;
        }

        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var view = views.In(request.Reader);
        var filter = new ListingFilter { State = state, VillageId = request.Village.Id, BeforeNumber = start!.AfterId, Take = start.Limit + 1 };
        var rows = brokenOnly ? WithBrokenPhotos(view, filter, checks.ListBroken(request.Village.SourceName)) : view.List(filter);
        var page = rows.Take(start.Limit).Select(stored => (Stored: stored, Shown: view.Show(stored))).ToArray();
        var source = request.Village.SourceName;
        // What is needed of the store is read; a slow website must not hold a reading open.
        request.Reader.Dispose();
        var photos = await inspector.LookAsync(source, page.SelectMany(one => one.Shown.Photos).Select(photo => photo.File), cancellationToken);
        return new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var (stored, shown) in page)
            {
                SellerDeskJson.WriteListing(writer, stored, shown, photos, request.Today);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Next = rows.Count > start.Limit ? pages.Next(start, $"{page[^1].Stored.Number}") : null,
            Cacheable = false,
        };
    }

    private static List<StoredListing> WithBrokenPhotos(MarketplaceView view, ListingFilter filter, IReadOnlySet<string> broken)
    {
        var rows = new List<StoredListing>();
        for (var some = broken.Count == 0 ? [] : view.List(filter with { Take = GoodsAtOnce }); some.Count > 0; some = view.List(filter with { BeforeNumber = some[^1].Number, Take = GoodsAtOnce }))
        {
            rows.AddRange(some.Where(one => one.Listing!.Photos.Any(photo => broken.Contains(photo.File))).Take(filter.Take - rows.Count));
            if (rows.Count == filter.Take)
            {
                break;
            }
        }

        return rows;
    }

    private async Task<IResult> ReachAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var days = (int)(request.Query.Number("days", 1, MostDays) ?? UsualDays);
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        var counted = await reach.ListAsync(CatalogDesk.CodeOf(request), ReachComparison.FirstDay(request.Today, days), request.Today, cancellationToken);
        var compared = ReachComparison.Of(counted, request.Today, days);
        var names = views.In(request.Reader).Find([.. compared.Select(c => c.Listing)]);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var one in compared)
            {
                SellerDeskJson.WriteReach(writer, one, names.GetValueOrDefault(one.Listing)?.Title);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }
}
