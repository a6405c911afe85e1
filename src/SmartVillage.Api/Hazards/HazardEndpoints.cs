using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services.Hazards;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Hazards;

/// <summary>Warnings, earthquakes and weather for a village, for everybody. BMKG must be named wherever they are shown.</summary>
internal sealed class HazardEndpoints(HazardBoard board) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/hazards", "getHazards", GetAsync)
        {
            Tag = "Bencana",
            Summary = "Peringatan dini, gempa, dan prakiraan cuaca untuk desa ini. Sumber: BMKG",
            Description = "Setiap bagian menyebut keadaannya: Fresh; Kept: sumber tidak menjawab dan ini jawaban terakhir yang baik, dengan umurnya; NoData; Unavailable: tidak diketahui, bukan berarti "
                + "aman; Off. Tampilkan \"Sumber: BMKG\" di layar. Dalam bahaya, telepon 112 lebih dahulu.",
            Schema = "Hazards",
            NeedsEdition = false,
        },
    ];

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var hazards = await board.GetAsync(PlaceOf(request.Village), cancellationToken);
        return LiveAnswer.Of(request, writer => JsonSerializer.Serialize(writer, hazards, ApiJsonContext.Default.VillageHazards));
    }

    private static HazardPlace PlaceOf(VillageInfo village)
    {
        var profile = village.Profile;
        var point = Degrees.Point(profile.Latitude, profile.Longitude);
        return new HazardPlace
        {
            VillageCode = village.Code,
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
            District = profile.District,
            Regency = profile.Regency,
            Province = profile.Province,
        };
    }
}
