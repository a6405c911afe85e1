using System.Text.Json.Nodes;
using SmartVillage.Api.Http;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.LinkedData;

namespace SmartVillage.Api.Services;

/// <summary>The catalogue in the vocabularies of other catalogues, at addresses that stay: one for all services, one for each.</summary>
internal sealed class LinkedDataEndpoints(CatalogDesk desk, ApiOptions options) : IEndpointGroup
{
    private const string Media = "application/ld+json";

    private readonly ServiceAddresses _addresses = new($"{ApiCatalog.Base}/villages", options.PublicUrl);

    private delegate JsonObject Write(IReadOnlyList<ServiceEntry> entries, ServicePlace place, ServiceAddresses addresses);

    public IEnumerable<ApiRoute> Routes =>
    [
        All("/villages/{code}/catalog/cpsv-ap.jsonld", "getCpsvCatalog", "Sepuluh layanan menurut CPSV-AP 3.2", CpsvDocument.Of),
        One("/villages/{code}/catalog/cpsv-ap/{service}.jsonld", "getCpsvService", "Satu layanan menurut CPSV-AP 3.2", CpsvDocument.Of),
        All("/villages/{code}/catalog/schema-org.jsonld", "getSchemaOrgCatalog", "Sepuluh layanan menurut schema.org (GovernmentService)", SchemaOrgDocument.Of),
        One("/villages/{code}/catalog/schema-org/{service}.jsonld", "getSchemaOrgService", "Satu layanan menurut schema.org (GovernmentService)", SchemaOrgDocument.Of),
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

    private ApiRoute All(string pattern, string name, string summary, Write write) => Route(
        pattern, name, summary, async (request, cancellationToken) => Document(request, await desk.ListAsync(request, cancellationToken), write));

    private ApiRoute One(string pattern, string name, string summary, Write write) => Route(
        pattern, name, summary, async (request, cancellationToken) => CatalogDesk.ServiceOf(request) is { } code
            ? Document(request, [(await desk.FindAsync(request, code, cancellationToken)).Entry], write)
            : Problems.NotFound);

    private Answer Document(ApiRequest request, IReadOnlyList<ServiceEntry> entries, Write write) =>
        new(request.Meta(), request.Today, writer => write(entries, CatalogDesk.PlaceOf(request), _addresses).WriteTo(writer)) { Media = Media };
}
