using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Api.Campaigns;

/// <summary>Campaigns of a village: figures without people for whoever leads, and starting and closing them.</summary>
internal sealed class CampaignEndpoints(CampaignDesk desk, ICampaignStore store, ApiOptions options) : IEndpointGroup
{
    public const string Tag = "Mutakhiran";
    public const string Root = "/villages/{code}/mutakhiran/campaigns";

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", Root, "listCampaigns", ListAsync)
        {
            Tag = Tag,
            Summary = "Kampanye mutakhiran dan kemajuannya, yang terbaru lebih dahulu",
            Description = "fixed: perubahan sudah disetujui dan menunggu sinkronisasi, atau sudah terlihat; verified: edisi sesudah kampanye dibuka tidak lagi menunjukkannya.",
            Right = Right.ReadCampaigns,
            Schema = "Campaign",
            IsList = true,
        },
        new("GET", $"{Root}/{{id}}", "getCampaign", GetAsync)
        {
            Tag = Tag,
            Summary = "Satu kampanye dengan kemajuan setiap RT",
            Description = "Petugas lapangan melihat kemajuan RT-nya sendiri, peran District hanya seluruh desa.",
            Right = Right.ReadCampaigns,
            Schema = "Campaign",
        },
        new("POST", Root, "startCampaign", StartAsync)
        {
            Tag = Tag,
            Summary = "Buka kampanye",
            Description = "Keadaan sekarang dibekukan sebagai pembanding; setiap keluarga yang berpenghuni mendapat lembar, dan penduduk tanpa KK satu lembar per RT. areas: hanya RT, RW, atau dusun ini, tetap sampai kampanye ditutup. Tanpa calendar tanggalnya menurut kind.",
            Right = Right.StartCampaigns,
            Identified = true,
            Action = "putuskan",
            Body = "CampaignOrder",
            Schema = "Campaign",
            Success = StatusCodes.Status201Created,
        },
        new("POST", $"{Root}/{{id}}/closing", "closeCampaign", CloseAsync)
        {
            Tag = Tag,
            Summary = "Tutup kampanye; angkanya tidak berubah lagi",
            Right = Right.StartCampaigns,
            Identified = true,
            Action = "putuskan",
            Schema = "Campaign",
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var campaigns = await store.ListAsync(CatalogDesk.CodeOf(request), cancellationToken);
        var rows = new List<(Campaign, Mutakhiran.Progress.CampaignProgress)>(campaigns.Count);
        foreach (var campaign in campaigns)
        {
            rows.Add((campaign, await desk.MeasureAsync(campaign, cancellationToken)));
        }

        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var (campaign, progress) in rows)
            {
                CampaignJson.Write(writer, campaign, progress, areas: null);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await FindAsync(request, store, cancellationToken) switch
        {
            ({ } problem, _) => problem,
            (_, var campaign) => await ShowAsync(request, campaign!, StatusCodes.Status200OK, cancellationToken),
        };

    private async Task<IResult> StartAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, CampaignJsonContext.Default.CampaignOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!Enum.TryParse<CampaignKind>(order!.Kind, out var kind) || !Enum.IsDefined(kind))
        {
            return Problems.Bad("invalid-kind", "Jenis kampanye tidak dikenal.", $"Isi kind dengan {string.Join(", ", Enum.GetNames<CampaignKind>())}.");
        }

        try
        {
            // Not cancelled with the request: what a person decided counts also when the connection breaks.
            var start = new CampaignStart([CatalogDesk.CodeOf(request)], kind, order.Calendar, order.Rules ?? [], request.Caller.Name) { Areas = order.Areas ?? [] };
            return await desk.StartAsync(start, CancellationToken.None) is [{ Campaign: { } campaign }]
                ? await ShowAsync(request, campaign, StatusCodes.Status201Created, CancellationToken.None)
                : CampaignRefusals.AlreadyOpen;
        }
        catch (SmartVillageException failure) when (CampaignRefusals.IsOurs(failure))
        {
            return CampaignRefusals.Of(failure);
        }
    }

    private async Task<IResult> CloseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (problem, campaign) = await FindAsync(request, store, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        try
        {
            return await ShowAsync(request, await desk.CloseAsync(campaign!.Id, request.Caller.Name, CancellationToken.None), StatusCodes.Status200OK, CancellationToken.None);
        }
        catch (SmartVillageException failure) when (CampaignRefusals.IsOurs(failure))
        {
            return CampaignRefusals.Of(failure);
        }
    }

    /// <summary>The campaign of the address, if it is one of the village.</summary>
    public static async Task<(ApiProblem? Problem, Campaign? Campaign)> FindAsync(ApiRequest request, ICampaignStore store, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return (Problems.BadId, null);
        }

        return await store.FindAsync(id, cancellationToken) is { } campaign && campaign.Village == CatalogDesk.CodeOf(request) ? (null, campaign) : (Problems.NotFound, null);
    }

    private async Task<IResult> ShowAsync(ApiRequest request, Campaign campaign, int status, CancellationToken cancellationToken)
    {
        var progress = await desk.MeasureAsync(campaign, cancellationToken);
        var areas = progress.Areas.Where(area => request.Caller.SeesPlaces && request.Caller.Sees(area.AreaId)).ToList();
        return new Answer(request.Meta(), request.Today, writer => CampaignJson.Write(writer, campaign, progress, areas)) { Cacheable = false, Status = status };
    }
}
