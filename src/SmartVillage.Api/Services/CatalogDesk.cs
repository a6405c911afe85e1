using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Services;

/// <summary>Entries of the village that a request is about.</summary>
internal sealed class CatalogDesk(ServiceCatalog catalog, IServiceVariations variations)
{
    public static ServicePlace PlaceOf(ApiRequest request) => PlaceOf(request.Village);

    public static ServicePlace PlaceOf(VillageInfo village) => new()
    {
        Code = CodeOf(village),
        Name = village.Profile.Name,
        Website = village.Profile.Website,
    };

    /// <summary>Code of the request's village.</summary>
    public static VillageCode CodeOf(ApiRequest request) => CodeOf(request.Village);

    /// <summary>Code of a village.</summary>
    public static VillageCode CodeOf(VillageInfo village) => village.Profile.Code.Value == village.Code
        ? village.Profile.Code
        : VillageCode.TryParseStored(village.Code, out var code) ? code : village.Profile.Code;

    /// <summary>The service of the address, or null when it is none of the ten.</summary>
    public static ServiceCode? ServiceOf(ApiRequest request) =>
        ServiceCodes.TryParse(request.HttpContext.GetRouteValue("service") as string, out var code) ? code : null;

    public Task<IReadOnlyList<ServiceEntry>> ListAsync(ApiRequest request, CancellationToken cancellationToken) => ListAsync(request.Village, request.Now, cancellationToken);

    /// <summary>All entries of a village.</summary>
    public async Task<IReadOnlyList<ServiceEntry>> ListAsync(VillageInfo village, DateTimeOffset now, CancellationToken cancellationToken) =>
        catalog.List(PlaceOf(village), await variations.ListCurrentAsync(CodeOf(village), cancellationToken), now);

    /// <summary>One entry with the variation behind it.</summary>
    public async Task<(ServiceEntry Entry, ServiceVariation? Variation)> FindAsync(ApiRequest request, ServiceCode code, CancellationToken cancellationToken)
    {
        var variation = (await variations.ListCurrentAsync(CodeOf(request), cancellationToken)).FirstOrDefault(v => v.Service == code);
        return (Entry(request, code, variation), variation);
    }

    /// <summary>The entry with a variation that is already known.</summary>
    public ServiceEntry Entry(ApiRequest request, ServiceCode code, ServiceVariation? variation) => catalog.Find(code, PlaceOf(request), variation, request.Now);
}
