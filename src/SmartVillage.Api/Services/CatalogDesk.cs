using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;

namespace SmartVillage.Api.Services;

/// <summary>Entries of the village that a request is about.</summary>
internal sealed class CatalogDesk(ServiceCatalog catalog, IServiceVariations variations)
{
    public static ServicePlace PlaceOf(ApiRequest request) => new()
    {
        Code = CodeOf(request),
        Name = request.Village.Profile.Name,
        Website = request.Village.Profile.Website,
    };

    /// <summary>Code of the request's village.</summary>
    public static VillageCode CodeOf(ApiRequest request) => request.Village.Profile.Code.Value == request.Village.Code
        ? request.Village.Profile.Code
        : VillageCode.TryParseStored(request.Village.Code, out var code) ? code : request.Village.Profile.Code;

    /// <summary>The service of the address, or null when it is none of the ten.</summary>
    public static ServiceCode? ServiceOf(ApiRequest request) =>
        ServiceCodes.TryParse(request.HttpContext.GetRouteValue("service") as string, out var code) ? code : null;

    public async Task<IReadOnlyList<ServiceEntry>> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        catalog.List(PlaceOf(request), await variations.ListCurrentAsync(CodeOf(request), cancellationToken), request.Now);

    /// <summary>One entry with the variation behind it.</summary>
    public async Task<(ServiceEntry Entry, ServiceVariation? Variation)> FindAsync(ApiRequest request, ServiceCode code, CancellationToken cancellationToken)
    {
        var variation = (await variations.ListCurrentAsync(CodeOf(request), cancellationToken)).FirstOrDefault(v => v.Service == code);
        return (Entry(request, code, variation), variation);
    }

    /// <summary>The entry with a variation that is already known.</summary>
    public ServiceEntry Entry(ApiRequest request, ServiceCode code, ServiceVariation? variation) => catalog.Find(code, PlaceOf(request), variation, request.Now);
}
