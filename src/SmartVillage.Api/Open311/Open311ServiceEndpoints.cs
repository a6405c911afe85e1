using System.Text.Json.Nodes;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Open311;

/// <summary>Open311 GeoReport v2: discovery, services and their definitions.</summary>
internal sealed class Open311ServiceEndpoints(Open311Places places, ApiOptions options) : IEndpointGroup
{
    // When the list of services or their definitions last changed; clients look anew when it grows.
    private const string Changeset = "2026-11-29T00:00:00Z";
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";

    public static readonly QueryParameter Jurisdiction = QueryParameter.Text("jurisdiction_id", "Kode desa; boleh tidak diisi bila pemasangan ini hanya melayani satu desa.", "18.72.04.1002");

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/discovery.{format}", "open311Discovery", "Open311: alamat dan bentuk yang tersedia", (request, _) => Task.FromResult(Discovery(request))),
        Route("GET", "/services.{format}", "open311Services", "Open311: jenis laporan yang diterima sebuah desa", ListAsync) with { Query = [Jurisdiction] },
        Route("GET", "/services/{service_code}.{format}", "open311Service", "Open311: isian tambahan sebuah jenis laporan", DefinitionAsync) with { Query = [Jurisdiction] },
    ];

    public static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Root = Open311Shape.Root,
        Tag = "Open311",
        Summary = summary,
        Description = "Menurut GeoReport v2; tolakan adalah daftar code dan description. Edisi, waktu dan kesegaran pada header SmartVillage-*.",
        Media = [Open311Shape.XmlMedia, Open311Shape.JsonMedia],
        IgnoresUnknownQuery = true,
        NeedsEdition = false,
    };

    private IResult Discovery(ApiRequest request)
    {
        if (request.HttpContext.GetRouteValue("format") is not ("xml" or "json"))
        {
            return Open311Errors.UnknownFormat;
        }

        var http = request.HttpContext.Request;
        var url = options.PublicUrl is { } known ? known.ToString().TrimEnd('/') : $"{http.Scheme}://{http.Host}";
        var content = new JsonObject
        {
            ["changeset"] = Changeset,
            ["contact"] = "Kantor desa atau kelurahan yang bersangkutan; alamat dan kanalnya ada pada /api/v1/villages.",
            ["key_service"] = "Laporan tidak memerlukan kunci. Aplikasi yang mengirim banyak laporan meminta api_key kepada admin pemasangan ini.",
            ["endpoints"] = new JsonArray(new JsonObject
            {
                ["specification"] = Specification,
                ["url"] = url + Open311Shape.Root,
                ["changeset"] = Changeset,
                ["type"] = "production",
                ["formats"] = new JsonArray(Open311Shape.XmlMedia, Open311Shape.JsonMedia),
            }),
        };
        return new Open311Answer("discovery", content, meta: null, request.Today);
    }

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (place, refusal) = await places.FindAsync(request, cancellationToken);
        return place is null
            ? refusal!
            : new Open311Answer("services", new JsonArray([.. place.Types.Select(Open311Content.Service)]), request.MetaOf(place.Village), request.Today) { IsKept = true };
    }

    private async Task<IResult> DefinitionAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (place, refusal) = await places.FindAsync(request, cancellationToken);
        if (place is null)
        {
            return refusal!;
        }

        return place.Find(request.HttpContext.GetRouteValue("service_code") as string) is { } type
            ? new Open311Answer("service_definition", Open311Content.Definition(type), request.MetaOf(place.Village), request.Today) { IsKept = true }
            : Open311Errors.UnknownServiceCode;
    }
}
