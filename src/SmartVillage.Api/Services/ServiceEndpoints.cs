using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Services;

/// <summary>The ten services, for everybody, also before anything was copied.</summary>
internal sealed class ServiceEndpoints(CatalogDesk desk, LinkedDataWriter linkedData) : IEndpointGroup
{
    private const string Tag = "Layanan";

    private const string Shapes =
        "Dengan Accept: application/ld+json jawabannya JSON-LD menurut CPSV-AP 3.2; dengan profile=\"https://schema.org\" menurut schema.org. Selain itu JSON.";

    private static readonly FixedAnswer Emergency = new(
        EmergencyGuide.Shipped.ReviewedOn, writer => JsonSerializer.Serialize(writer, EmergencyGuide.Shipped, ApiJsonContext.Default.EmergencyGuide));

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/emergency", "getEmergency", (_, _) => Task.FromResult<IResult>(Emergency))
        {
            Tag = Tag,
            Summary = "Nomor darurat, apa yang disampaikan, dan apa yang dilakukan sampai bantuan datang",
            Description = "Bagian dari program: dijawab juga bila penyimpanan tidak dapat dibaca, dan boleh disimpan untuk dipakai tanpa jaringan.",
            Schema = "EmergencyGuide",
            Fixed = Emergency,
        },
        new("GET", "/villages/{code}/services", "listServices", ListAsync)
        {
            Tag = Tag,
            Summary = "Sepuluh layanan dengan kanal, syarat dan standar pelayanannya",
            Description = "Dijawab sebelum data pertama terbit, juga untuk desa yang baru ada di konfigurasi. mode adalah sejauh mana pemasangan ini melayaninya; "
                + "confirmation Never atau Expired berarti belum dipastikan petugas dalam 12 bulan terakhir. Nomor yang belum dipastikan tidak ditampilkan. " + Shapes,
            Schema = "Service",
            IsList = true,
            Media = [Representation.Cpsv.Media],
            Negotiates = true,
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("GET", "/villages/{code}/services/{service}", "getService", OneAsync)
        {
            Tag = Tag, Summary = "Satu layanan", Description = Shapes, Schema = "Service", Media = [Representation.Cpsv.Media], Negotiates = true, NeedsEdition = false, ServesConfigured = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (Representation.Of(request.HttpContext.Request) is not { } shape)
        {
            return Problems.NotAcceptable;
        }

        var entries = await desk.ListAsync(request, cancellationToken);
        if (shape != Representation.Json)
        {
            return linkedData.Document(request, entries, shape);
        }

        var services = entries.Select(e => ServiceContract.Of(e, request.Village.Profile.Name, request.Today)).ToArray();
        return request.List(writer => JsonSerializer.Serialize(writer, services, ApiJsonContext.Default.ServiceContractArray), next: null, shape.Key);
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (CatalogDesk.ServiceOf(request) is not { } code)
        {
            return Problems.NotFound;
        }

        if (Representation.Of(request.HttpContext.Request) is not { } shape)
        {
            return Problems.NotAcceptable;
        }

        var entry = (await desk.FindAsync(request, code, cancellationToken)).Entry;
        if (shape != Representation.Json)
        {
            return linkedData.Document(request, [entry], shape);
        }

        var service = ServiceContract.Of(entry, request.Village.Profile.Name, request.Today);
        return new Answer(request.Meta(), request.Today, writer => JsonSerializer.Serialize(writer, service, ApiJsonContext.Default.ServiceContract)) { Representation = shape.Key };
    }
}
