using SmartVillage.Api.Http;

namespace SmartVillage.Api.Services;

/// <summary>The catalogue in the vocabularies of other catalogues, at addresses that stay: one for all services, one for each.</summary>
internal sealed class LinkedDataEndpoints(CatalogDesk desk, LinkedDataWriter linkedData) : IEndpointGroup
{
    private const string Media = "application/ld+json";

    public IEnumerable<ApiRoute> Routes =>
    [
        All("/villages/{code}/catalog/cpsv-ap.jsonld", "getCpsvCatalog", "Sepuluh layanan menurut CPSV-AP 3.2", Representation.Cpsv),
        One("/villages/{code}/catalog/cpsv-ap/{service}.jsonld", "getCpsvService", "Satu layanan menurut CPSV-AP 3.2", Representation.Cpsv),
        All("/villages/{code}/catalog/schema-org.jsonld", "getSchemaOrgCatalog", "Sepuluh layanan menurut schema.org (GovernmentService)", Representation.SchemaOrg),
        One("/villages/{code}/catalog/schema-org/{service}.jsonld", "getSchemaOrgService", "Satu layanan menurut schema.org (GovernmentService)", Representation.SchemaOrg),
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("GET", pattern, name, handler)
    {
        Tag = "Layanan",
        Summary = summary,
        Description = "JSON-LD; edisi, waktu dan kesegaran pada header SmartVillage-*. Nama (@id) relatif terhadap alamat berkas, kecuali PublicUrl diisi.",
        Media = [Media],
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private ApiRoute All(string pattern, string name, string summary, Representation shape) => Route(
        pattern, name, summary, async (request, cancellationToken) => linkedData.Document(request, await desk.ListAsync(request, cancellationToken), shape, isAddress: true));

    private ApiRoute One(string pattern, string name, string summary, Representation shape) => Route(
        pattern, name, summary, async (request, cancellationToken) => CatalogDesk.ServiceOf(request) is { } code
            ? linkedData.Document(request, [(await desk.FindAsync(request, code, cancellationToken)).Entry], shape, isAddress: true)
            : Problems.NotFound);
}
