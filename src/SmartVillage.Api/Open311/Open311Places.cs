using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Api.Open311;

/// <summary>From a jurisdiction_id to the place.</summary>
internal sealed class Open311Places(Jurisdictions jurisdictions, RequestOffer offer)
{
    /// <summary>The place of the id in the address.</summary>
    public Task<(OfferedPlace? Place, Open311Errors? Refusal)> FindAsync(ApiRequest request, CancellationToken cancellationToken) =>
        FindAsync(request, request.HttpContext.Request.Query["jurisdiction_id"], cancellationToken);

    public async Task<(OfferedPlace? Place, Open311Errors? Refusal)> FindAsync(ApiRequest request, string? id, CancellationToken cancellationToken)
    {
        if (request.HttpContext.GetRouteValue("format") is not string format || !(IsFormat(format, "xml") || IsFormat(format, "json")))
        {
            return (null, Open311Errors.UnknownFormat);
        }

        var (village, refusal) = jurisdictions.Find(request, id);
        return village is null ? (null, refusal) : (await PlaceAsync(request, village, cancellationToken), null);
    }

    private async Task<OfferedPlace> PlaceAsync(ApiRequest request, VillageInfo village, CancellationToken cancellationToken) => new(
        village, VillageClock.OffsetOf(request.Now, village.Profile.TimeZone ?? "Asia/Jakarta"), await offer.ListAsync(village, request.Now, cancellationToken));

    private static bool IsFormat(string given, string format) => string.Equals(given, format, StringComparison.OrdinalIgnoreCase);
}
