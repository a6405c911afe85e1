using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Documentation;

/// <summary>
/// The OpenAPI 3.1 document, written from the same list of routes that answers requests. By hand instead of by reflection, because records are written by field lists
/// that no type shows.
/// </summary>
internal sealed class OpenApiDocument(ApiCatalog catalog)
{
    public const string Address = "/openapi/v1.json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<(byte[] Json, string ETag)> _document = new(() =>
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Build(catalog), Options);
        return (json, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 16))}\"");
    });

    public void Map(IEndpointRouteBuilder app) => app.MapMethods(Address, ["GET", "HEAD"], WriteAsync);

    private Task WriteAsync(HttpContext httpContext)
    {
        var (json, etag) = _document.Value;
        var response = httpContext.Response;
        response.Headers.ETag = etag;
        response.Headers.CacheControl = Answer.PublicCaching;
        if (Answer.Matches(httpContext.Request, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }

    private static JsonObject Build(ApiCatalog catalog)
    {
        ContractSchema[] contracts =
        [
            .. EnvelopeSchemas.All, .. KeySchemas.All, .. PublicSchemas.All, .. ServiceSchemas.All, .. RequestSchemas.All, .. SelfServiceSchemas.All, .. OutsideSchemas.All, .. EvaluationSchemas.All, .. AmbulanceSchemas.All, .. FacilitySchemas.All, .. MarketplaceSchemas.All, .. HazardSchemas.All, .. CorrectionSchemas.All, .. QualitySchemas.All, .. CampaignSchemas.All, .. OfficeSchemas.All, .. RunSchemas.All, .. SourceSchemas.All, .. EntitySchemas.All,
        ];
        var schemas = contracts.ToDictionary(s => s.Name, StringComparer.Ordinal);
        var operations = new OperationWriter(schemas);
        var paths = new JsonObject();
        foreach (var route in catalog.Routes)
        {
            var path = route.Path;
            if (paths[path] is not JsonObject methods)
            {
                paths[path] = methods = [];
            }

            methods[route.Method.ToLowerInvariant()] = operations.Write(route);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = new JsonArray([.. catalog.Routes.Select(r => r.Tag).Distinct().Select(t => new JsonObject { ["name"] = t })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = new JsonObject(schemas.Values.Select(s => KeyValuePair.Create<string, JsonNode?>(s.Name, s.ToSchema()))),
                ["responses"] = OperationWriter.Problems(schemas),
            },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "SmartVillage.Integration",
        ["version"] = "v1",
        ["description"] =
            """
            Salinan OpenSID yang terbukti sama, dengan privasi sebagai bawaan. Setiap jawaban membawa `meta`: edisi, waktu data terbukti sama (`asOf`) dan kesegarannya.

            **Kunci**: `Authorization: Bearer KUNCI`, dibuat dengan `smartvillage key create`. Kunci tidak pernah berada di alamat.
            **Halaman**: kirim nilai `next` dari jawaban sebelumnya dengan saringan yang sama; bila data terbit ulang di tengah jalan, jawabannya 410 `edition-changed`.
            **Hemat**: kirim `If-None-Match` dengan ETag sebelumnya; 304 berarti tidak ada yang berubah.
            **Nama dan nomor orang** tidak boleh berada di alamat; cari dengan POST `…/residents/search`.
            **Galat** selalu `application/problem+json` (RFC 9457) dengan `code`, `remedy` dan `traceId`.
            """,
        ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
    };
}
