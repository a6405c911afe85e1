using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Api.Facilities;

/// <summary>Wifi points and other equipment of a village on any map, for everybody. Who looks after them is shown as an office, never as a person.</summary>
internal sealed class FacilityEndpoints(IFacilities facilities, FacilityReports reports) : IEndpointGroup
{
    public const string Tag = "Sarana prasarana";

    private const string Notes =
        "GeoJSON (RFC 7946): koordinat bujur lalu lintang, WGS 84, dengan tag OpenStreetMap; edisi, waktu dan kesegaran pada header SmartVillage-*. status reported-off: ada laporan warga yang belum "
        + "selesai (Open311 wifi-mati dengan attribute[point_id]). Penjaga tampil sebagai jabatan.";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("/villages/{code}/facilities", "listFacilities", "Titik wifi dan sarana prasarana sebuah desa, sebagai GeoJSON", ListAsync) with
        {
            Query = [QueryParameter.Choice("kind", "Satu jenis saja.", [.. FacilityNames.AllKinds])],
        },
        Route("/villages/{code}/facilities/{id}", "getFacility", "Satu sarana sebagai Feature GeoJSON", OneAsync),
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("GET", pattern, name, handler)
    {
        Tag = Tag,
        Summary = summary,
        Description = Notes,
        Media = [FacilityGeoJson.Media],
        NeedsEdition = false,
        ServesConfigured = true,
        ShowsRequests = true,
    };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var kind = request.Query.Choice("kind", FacilityNames.AllKinds);
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        var shown = (await facilities.ListAsync(village, cancellationToken)).Where(f => kind is null || FacilityNames.Of(f.Details.Kind) == kind);
        var open = await reports.ListOpenAsync(village, cancellationToken);
        return new Answer(request.MetaWithRequests(request.Village), request.Today, writer => FacilityGeoJson.WriteAll(writer, shown, open)) { Media = FacilityGeoJson.Media };
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var village = CatalogDesk.CodeOf(request);
        if ((await facilities.ListAsync(village, cancellationToken)).FirstOrDefault(f => f.Id == id) is not { } facility)
        {
            return Problems.NotFound;
        }

        var open = (await reports.ListOpenAsync(village, cancellationToken)).GetValueOrDefault(id);
        return new Answer(request.MetaWithRequests(request.Village), request.Today, writer => FacilityGeoJson.Write(writer, facility, open)) { Media = FacilityGeoJson.Media };
    }
}
