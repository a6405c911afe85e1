using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartVillage.Api.Access;
using SmartVillage.Api.Ambulance;
using SmartVillage.Api.Facilities;
using SmartVillage.Api.Http;
using SmartVillage.Api.Marketplace;
using SmartVillage.Api.SelfService;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Documentation;

/// <summary>One operation of the OpenAPI document from one route.</summary>
internal sealed partial class OperationWriter(IReadOnlyDictionary<string, ContractSchema> schemas)
{
    private static readonly Dictionary<string, (string Description, string Example)> PathParameters = new(StringComparer.Ordinal)
    {
        ["code"] = ("Kode Kemendagri desa atau kelurahan.", "18.72.04.1002"),
        ["attachment"] = ("Nomor lampiran dari permohonannya.", "1"),
        ["id"] = ("Nomor (id) dari jawaban sebelumnya.", "7"),
        ["format"] = ("Bentuk jawaban: xml atau json.", "json"),
        ["listing"] = ("Nomor (id) produk lapak.", "7k2m9q4x0a1b"),
        ["n"] = ("Nomor edisi.", "41"),
        ["photo"] = ("Nomor foto pada produknya, mulai 1.", "1"),
        ["seller"] = ("Nomor (id) pelapak.", "0123456789ab"),
        ["service"] = ("Layanan: bpjs, ambulans, layanan-mandiri, nib, psc119, kependudukan, pbb, pju, rsud atau bpbd.", "pbb"),
        ["service_code"] = ("Kode jenis laporan dari daftar services.", "pju-mati"),
        ["service_request_id"] = ("Nomor laporan.", "7"),
        ["token"] = ("Tanda terima; sama dengan nomor laporan.", "7"),
        ["topic"] = ("Topik dari daftar statistik.", "religion"),
    };

    private static readonly (int Status, string Description)[] Refusals =
    [
        (400, "Permintaan tidak sah"), (401, "Kunci tidak ada atau tidak berlaku"), (403, "Peran tidak berhak"), (404, "Tidak ada, atau bukan milik desa kunci ini"),
        (406, "Tidak ada bentuk jawaban yang diminta"), (409, "Keadaan tidak cocok"), (410, "Edisi sudah berganti, atau produk sudah tidak dijual"), (412, "If-Match tidak cocok: sudah diubah orang lain"), (413, "Badan terlalu besar"), (415, "Bukan bentuk yang diminta"),
        (429, "Terlalu banyak permintaan"), (502, "Sumber OpenSID tidak dapat dibaca"), (503, "Belum ada data, atau penyimpanan tidak dapat dibaca"), (507, "Diska penuh"),
    ];

    /// <summary>The shared refusals, one per status.</summary>
    public static JsonObject Problems(IReadOnlyDictionary<string, ContractSchema> schemas) => new(Refusals.Select(refusal =>
    {
        var example = schemas["Problem"].ToExample(schemas);
        example["status"] = refusal.Status;
        var content = Content("application/problem+json", new JsonObject { ["$ref"] = ContractSchema.Prefix + "Problem" }, example);
        return KeyValuePair.Create<string, JsonNode?>($"P{refusal.Status}", new JsonObject { ["description"] = refusal.Description, ["content"] = content });
    }));

    public JsonObject Write(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["tags"] = new JsonArray(route.Tag),
            ["summary"] = route.Summary,
            ["description"] = DescriptionOf(route),
            ["security"] = SecurityOf(route),
            ["parameters"] = new JsonArray([.. ParametersOf(route)]),
            ["responses"] = ResponsesOf(route),
        };
        if (route.Body is { } body)
        {
            var content = Content("application/json", new JsonObject { ["$ref"] = ContractSchema.Prefix + body }, schemas[body].ToExample(schemas));
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content };
        }

        if (route.Form.Count > 0)
        {
            operation["requestBody"] = FormOf(route);
        }

        return operation;
    }

    private static string DescriptionOf(ApiRoute route)
    {
        var who = route.Right is { } right
            ? $"Peran: {string.Join(", ", ApiRoles.All.Where(r => RolePolicy.Has(r, right)))}.{(RolePolicy.IsWeighty(right) ? $" Kunci dengan faktor kedua: header {SecondFactorGate.Header}." : string.Empty)}"
            : "Terbuka untuk umum.";
        return route.Description.Length == 0 ? who : $"{route.Description} {who}";
    }

    private static JsonArray SecurityOf(ApiRoute route)
    {
        var withKey = new JsonObject { ["key"] = new JsonArray() };
        return route.Right is not null ? [withKey] : route.Query.Any(q => q.Name == "exact") ? [new JsonObject(), withKey] : [];
    }

    private static IEnumerable<JsonNode> ParametersOf(ApiRoute route)
    {
        foreach (var name in PathName().Matches(route.Pattern).Select(match => match.Groups["name"].Value))
        {
            var (description, example) = PathParameters[name];
            var isRun = name == "id" && route.Pattern.StartsWith("/sync-runs", StringComparison.Ordinal);
            yield return new JsonObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = description,
                ["schema"] = new JsonObject { ["type"] = "string" },
                ["example"] = isRun ? "019ca1b2-0000-7000-8000-000000000001" : example,
            };
        }

        foreach (var parameter in route.Query)
        {
            var schema = new JsonObject { ["type"] = parameter.Type };
            if (parameter.Allowed.Count > 0)
            {
                schema["enum"] = new JsonArray([.. parameter.Allowed.Select(a => JsonValue.Create(a))]);
            }

            yield return new JsonObject
            {
                ["name"] = parameter.Name,
                ["in"] = "query",
                ["required"] = parameter.Required,
                ["description"] = parameter.Description,
                ["schema"] = schema,
                ["example"] = ExampleOf(parameter),
            };
        }
    }

    private static JsonValue? ExampleOf(QueryParameter parameter) => parameter.Type switch
    {
        "integer" => JsonValue.Create(long.Parse(parameter.Example)),
        "boolean" => JsonValue.Create(true),
        _ => JsonValue.Create(parameter.Example),
    };

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PathName();

    private static JsonObject FormOf(ApiRoute route)
    {
        var properties = new JsonObject(route.Form.Select(field => KeyValuePair.Create<string, JsonNode?>(
            field.Name, field.IsFile
                ? new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream", ["description"] = field.Description }
                : new JsonObject { ["type"] = field.Type, ["description"] = field.Description, ["example"] = ExampleOf(field) })));
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. route.Form.Where(f => f.Required).Select(f => JsonValue.Create(f.Name))]),
        };
        return new JsonObject { ["required"] = true, ["content"] = Content(route.IsUpload ? "multipart/form-data" : "application/x-www-form-urlencoded", schema, example: null) };
    }

    private static JsonObject Content(string media, JsonNode schema, JsonNode? example)
    {
        var type = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            type["example"] = example;
        }

        return new JsonObject { [media] = type };
    }

    private JsonObject ResponsesOf(ApiRoute route)
    {
        var responses = new JsonObject { [route.Success.ToString()] = SuccessOf(route) };
        if (route.Method == "GET")
        {
            responses["304"] = new JsonObject { ["description"] = "Tidak berubah sejak ETag yang dikirim" };
        }

        foreach (var status in Refusals.Select(r => r.Status).Where(s => Applies(s, route)))
        {
            responses[status.ToString()] = new JsonObject { ["$ref"] = $"#/components/responses/P{status}" };
        }

        return responses;
    }

    private static bool Applies(int status, ApiRoute route) => status switch
    {
        403 or 409 or 502 when route.Tag == CitizenSessionEndpoints.Tag => true,
        401 or 403 => route.Right is not null || route.Query.Any(q => q.Name == "exact"),
        404 => route.Pattern.Contains('{', StringComparison.Ordinal) || route.Query.Any(q => q.Name == "village"),
        406 => route.Negotiates,
        409 => route.Method != "GET" && route.Tag is "Sinkronisasi" or "Layanan" or "Permohonan" or FacilityEndpoints.Tag or AmbulanceBoardEndpoints.Tag or MarketplaceEndpoints.Tag,
        412 => route.Method != "GET" && route.Tag is "Layanan" or FacilityEndpoints.Tag or MarketplaceEndpoints.Tag,
        502 => route.Method == "POST" && route.Tag == "Sinkronisasi",
        410 => route.Query.Any(q => q.Name == "next") || route.Body == "ResidentSearch" || route.Pattern.Contains("{listing}", StringComparison.Ordinal),
        507 => route.IsUpload,
        413 or 415 => route.Body is not null || route.Form.Count > 0,
        _ => true,
    };

    private JsonObject SuccessOf(ApiRoute route)
    {
        if (route.Schema is not { } name)
        {
            var files = new JsonObject(route.Media.Select(m => KeyValuePair.Create<string, JsonNode?>(m, new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } })));
            return new JsonObject { ["description"] = "Berkas", ["content"] = files };
        }

        var reference = new JsonObject { ["$ref"] = ContractSchema.Prefix + name };
        var example = schemas[name].ToExample(schemas);
        var properties = new JsonObject
        {
            ["data"] = route.IsList ? new JsonObject { ["type"] = "array", ["items"] = reference } : reference,
        };
        var whole = new JsonObject { ["data"] = route.IsList ? new JsonArray(example) : example };
        if (route.IsList)
        {
            properties["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "Kirim kembali untuk halaman berikutnya." };
            whole["next"] = null;
        }

        if (route.Beside is { } beside)
        {
            properties[beside.Property] = new JsonObject { ["$ref"] = ContractSchema.Prefix + beside.Schema };
            whole[beside.Property] = schemas[beside.Schema].ToExample(schemas);
        }

        properties["meta"] = new JsonObject { ["$ref"] = ContractSchema.Prefix + "Meta" };
        whole["meta"] = schemas["Meta"].ToExample(schemas);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Key))]),
            ["properties"] = properties,
        };
        var content = Content("application/json", schema, whole);
        foreach (var media in route.Media)
        {
            content[media] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object" } };
        }

        return new JsonObject { ["description"] = "Berhasil", ["content"] = content };
    }
}
