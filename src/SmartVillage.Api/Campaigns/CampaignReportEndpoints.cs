using System.Text;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Reports;

namespace SmartVillage.Api.Campaigns;

/// <summary>The report of a campaign as a page for the printer or as tables; figures, and for the office the names of those who visited.</summary>
internal sealed class CampaignReportEndpoints(CampaignDesk desk, ICampaignStore store, ICampaignQuality quality) : IEndpointGroup
{
    private const string Page = "text/html";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly IReadOnlyList<string> Formats = ["html", "xlsx"];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", $"{CampaignEndpoints.Root}/{{id}}/report", "getCampaignReport", GetAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Laporan kampanye untuk dicetak atau sebagai tabel",
            Description = "Sesudah kampanye ditutup angkanya tidak berubah lagi. Nama petugas dan banyaknya kunjungan hanya bagi petugas kantor; angka per RW dan RT tidak bagi District dan petugas lapangan.",
            Right = Right.ReadCampaigns,
            Query = [QueryParameter.Choice("format", "Bentuk berkas; bawaan html.", [.. Formats])],
            Media = [Page, Workbook],
        },
    ];

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var format = request.Query.Choice("format", Formats) ?? Formats[0];
        var (problem, found) = request.Query.Problem is { } bad ? (bad, null) : await CampaignEndpoints.FindAsync(request, store, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var campaign = found!;
        var report = new ClosingReport(
            campaign,
            request.Village.Profile.Name,
            await desk.MeasureAsync(campaign, cancellationToken),
            request.Caller.Has(Right.ManageCampaigns) ? await store.CountVisitsAsync(campaign.Id, cancellationToken) : [],
            quality)
        {
            WithPlaces = request.Caller.SeesPlaces && request.Caller.Areas is null,
        };
        return format == "html"
            ? File(Encoding.UTF8.GetBytes(report.Page($"Kampanye {campaign.Id}, dibuat {request.Now.UtcDateTime:yyyy-MM-dd HH:mm} UTC oleh {request.Caller.Name}")), $"{Page}; charset=utf-8")
            : File(report.Workbook(), Workbook);

        HandedFile File(byte[] content, string media) => new(content, media, $"mutakhiran-{campaign.Id}.{format}");
    }
}
