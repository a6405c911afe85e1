using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>
/// Names of things in linked data. Relative to the service that publishes them, and so to the document in which they stand, unless the installation knows its public address.
/// </summary>
/// <param name="Root">Path of the API's villages, as <c>/api/v1/villages</c>.</param>
/// <param name="PublicUrl">Public address of the installation, or null.</param>
public sealed record ServiceAddresses(string Root, Uri? PublicUrl)
{
    /// <summary>The village.</summary>
    public string Village(ServicePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return $"{Root}/{place.Code.Value}";
    }

    /// <summary>The catalogue of the village.</summary>
    public string Catalog(ServicePlace place) => $"{Village(place)}/services";

    /// <summary>A service, which is also where it can be read.</summary>
    public string Service(ServicePlace place, ServiceCode code) => $"{Catalog(place)}/{ServiceCodes.TextOf(code)}";

    /// <summary>Something that belongs to a service, as its second channel.</summary>
    public string Part(ServicePlace place, ServiceCode code, string part) => $"{Service(place, code)}#{part}";
}
