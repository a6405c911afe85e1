using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Marketplace;
using SmartVillage.Marketplace.Products;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;
using SmartVillage.Store.Marketplace;

namespace SmartVillage.Api.Marketplace;

/// <summary>Where operators write sellers' cards: every version stays with name and time, the newest is shown at once and no sync takes it away.</summary>
internal sealed class SellerDeskEndpoints(
    ISellerCards cards, MarketplaceViews views, INibRegistry registry, FreshnessSource freshness, RecordPages pages, ApiOptions options) : IEndpointGroup
{
    private const string Card = "/villages/{code}/marketplace/sellers/{seller}/card";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", Card, "getSellerCard", GetAsync) with { Summary = "Kartu pelapak yang diisi petugas", Description = "ETag adalah revision; kirim sebagai If-Match pada PUT." },
        Route("PUT", Card, "putSellerCard", PutAsync) with
        {
            Summary = "Ganti kartu pelapak: NIB, KBLI, halal, P-IRT, jam buka, daerah antar, keinginan tidak menampilkan telepon atau titik",
            Description = "basedOn adalah revision yang terakhir dibaca: bila sudah berubah, jawabannya 409 (dengan If-Match: 412). NIB hanya menjadi VerifiedByOss lewat …/card/nib-check.",
            Body = "SellerCardOrder",
        },
        Route("POST", Card + "/nib-check", "checkSellerNib", CheckAsync) with { Summary = "Periksa NIB pada kartu ke OSS; hanya dengan kunci DPMPTSP" },
        Route("GET", Card + "/history", "listSellerCardHistory", HistoryAsync) with { Summary = "Semua perubahan kartu pelapak: siapa, kapan, apa", Query = QueryParameter.Paging, IsList = true },
    ];

    private static ApiRoute Route(string method, string pattern, string name, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = MarketplaceEndpoints.Tag,
        Summary = name,
        Right = Right.ManageServices,
        Schema = "SellerDesk",
    };

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (seller, problem) = SellerOf(request);
        return problem ?? (IResult)State(request, seller, await cards.FindAsync(CatalogDesk.CodeOf(request), seller, cancellationToken));
    }

    private async Task<IResult> PutAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (seller, problem) = SellerOf(request);
        if (problem is not null)
        {
            return problem;
        }

        var (order, refused) = await JsonBody.ReadAsync(request.HttpContext.Request, MarketplaceJsonContext.Default.SellerCardOrder, options.RequestBodyBytes, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        if (!DecisionNote.TryRead(order!.Note, out var note))
        {
            return Problems.Bad("invalid-note", "Catatan tidak sah.", $"Isi note paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");
        }

        var before = await cards.FindAsync(CatalogDesk.CodeOf(request), seller, cancellationToken);
        if (SellerCardRules.Check(order.Card, before?.Details) is { Count: > 0 } faults)
        {
            return Problems.Bad("invalid-card", "Kartu pelapak belum benar.", string.Join(' ', faults));
        }

        return EntityTag.TryRead(request.HttpContext.Request, order.BasedOn, out var basedOn)
            ? await WriteAsync(request, Change(request, seller, order.Card) with { Note = note, BasedOn = basedOn })
            : Problems.PreconditionFailed;
    }

    private async Task<IResult> CheckAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (seller, problem) = SellerOf(request);
        if (problem is not null)
        {
            return problem;
        }

        if (await cards.FindAsync(CatalogDesk.CodeOf(request), seller, cancellationToken) is not { Details.Nib: { } nib } card)
        {
            return Problems.NoNib;
        }

        var answer = await registry.CheckAsync(nib.Number, cancellationToken);
        if (!answer.IsOk)
        {
            return answer.Status is AnswerStatus.NotFound or AnswerStatus.Invalid ? Problems.NibNotHeld : Problems.RegistryUnavailable;
        }

        // What was checked is the number that was read; whoever wrote another one meanwhile is not overwritten.
        return answer.Value.State is NibState.Active or NibState.BusinessPermitted or NibState.OperationPermitted
            ? await WriteAsync(request, Change(request, seller, card.Details with { Nib = nib with { Standing = NibStanding.VerifiedByOss, CheckedOn = request.Today } }) with { BasedOn = card.Revision })
            : Problems.NibNotHeld;
    }

    private async Task<IResult> HistoryAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (seller, problem) = SellerOf(request);
        if (problem is not null)
        {
            return problem;
        }

        var (start, refused) = pages.Start(request);
        if (refused is not null)
        {
            return refused;
        }

        var versions = await cards.ListHistoryAsync(CatalogDesk.CodeOf(request), seller, start!.AfterId, start.Limit + 1, cancellationToken);
        var page = versions.Take(start.Limit).ToArray();
        return new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var version in page)
            {
                SellerDeskJson.WriteCard(writer, seller.Value, version);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Next = versions.Count > start.Limit ? pages.Next(start, $"{page[^1].Revision}") : null,
            Cacheable = false,
        };
    }

    /// <summary>A seller of the village with any product, shown or paused; others have no card.</summary>
    private (MarketId Seller, ApiProblem? Problem) SellerOf(ApiRequest request)
    {
        if (!MarketId.TryParse(request.HttpContext.GetRouteValue("seller") as string, out var id))
        {
            return (default, Problems.BadMarketId);
        }

        var view = views.In(request.Reader);
        var isThere = Enum.GetValues<ListingState>().Any(state =>
            view.List(new ListingFilter { State = state, VillageId = request.Village.Id, Seller = id, Take = 1 }).Count > 0);
        return isThere ? (id, null) : (default, Problems.NotFound);
    }

    private static SellerCardChange Change(ApiRequest request, MarketId seller, SellerCardDetails card) =>
        new() { Village = CatalogDesk.CodeOf(request), Seller = seller, By = request.Caller.Name, ByKey = request.Caller.KeyId, Details = card };

    private async Task<IResult> WriteAsync(ApiRequest request, SellerCardChange change)
    {
        // Not cancelled with the request: what a person wrote counts also when the connection breaks.
        if (await cards.AppendAsync(change, CancellationToken.None) is not { } written)
        {
            return EntityTag.Refuse(request.HttpContext.Request);
        }

        await freshness.NoteWrittenAsync();
        return State(request, change.Seller, written);
    }

    private static Answer State(ApiRequest request, MarketId seller, SellerCardVersion? version) =>
        new(request.Meta(), request.Today, writer => SellerDeskJson.WriteCard(writer, seller.Value, version)) { Cacheable = false, Version = version?.Revision ?? 0 };
}
