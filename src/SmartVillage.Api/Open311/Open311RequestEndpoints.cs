using System.Globalization;
using System.Text.Json.Nodes;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Open311;

/// <summary>Open311 GeoReport v2: sending reports and looking at them, without a login and without anybody's name.</summary>
internal sealed class Open311RequestEndpoints(
    Open311Places places, IServiceRequests requests, RequestDesk desk, FacilityReports facilities, IntakeGate gate, ApiKeyStore keys, FreshnessSource freshness) : IEndpointGroup
{
    // 4000 letters of four bytes each, every byte escaped, and the other fields.
    private const int LargestForm = 60 * 1024;

    public IEnumerable<ApiRoute> Routes =>
    [
        Open311ServiceEndpoints.Route("POST", "/requests.{format}", "open311CreateRequest", "Open311: kirim laporan", CreateAsync) with
        {
            Description = "Formulir application/x-www-form-urlencoded menurut GeoReport v2, tanpa masuk. Nama, telepon dan surel disimpan tersandi dan tidak pernah ditampilkan. "
                + "Keadaan darurat tidak diantrekan: jawabannya nomor 119 dan 112. Laporan yang sama dalam 30 meter dan 14 hari dihitung sebagai \"saya juga\".",
            Form =
            [
                Open311ServiceEndpoints.Jurisdiction, QueryParameter.Text("service_code", "Jenis laporan.", "pju-mati") with { Required = true },
                QueryParameter.Text("lat", "Lintang WGS 84; bersama long, atau isi address_string atau address_id.", "-5.1135"), QueryParameter.Text("long", "Bujur WGS 84.", "105.3210"),
                QueryParameter.Text("address_string", "Tempat dengan kata-kata.", "Depan Masjid Al-Ikhlas, RT 03"), QueryParameter.Text("address_id", "Nomor alamat.", "A-17"),
                QueryParameter.Text("attribute[pole_number]", "Isian tambahan menurut services/{service_code}; beberapa nilai dengan attribute[kode][].", "TM-114"),
                QueryParameter.Text("description", "Uraian, paling banyak 4000 huruf.", "Lampu mati sejak Senin."), QueryParameter.Text("first_name", "Nama depan.", "Sari"),
                QueryParameter.Text("last_name", "Nama belakang.", "Dewi"), QueryParameter.Text("phone", "Telepon.", "0812 0000 0000"), QueryParameter.Text("email", "Surel.", "warga@example.com"),
                QueryParameter.Text("media_url", "Tautan gambar.", "https://example.com/lampu.jpg"), QueryParameter.Text("api_key", "Kunci aplikasi tepercaya; tidak wajib.", "sv_…"),
            ],
        },
        Open311ServiceEndpoints.Route("GET", "/requests.{format}", "open311Requests", "Open311: laporan sebuah desa", ListAsync) with
        {
            Query =
            [
                Open311ServiceEndpoints.Jurisdiction, QueryParameter.Text("service_request_id", "Beberapa nomor, dipisah koma; mengalahkan saringan lain.", "7,8"),
                QueryParameter.Text("service_code", "Beberapa jenis, dipisah koma.", "pju-mati,pju-kabel"), QueryParameter.Text("start_date", "Paling awal; bersama end_date paling lama 90 hari.", "2026-03-01T00:00:00Z"),
                QueryParameter.Text("end_date", "Paling akhir.", "2026-03-31T00:00:00Z"), QueryParameter.Text("status", "open, closed atau keduanya.", "open"),
                QueryParameter.Number("page", "Halaman, mulai 1.", "1"), QueryParameter.Number("page_size", "Laporan per halaman, paling banyak 1000.", "100"),
            ],
        },
        Open311ServiceEndpoints.Route("GET", "/requests/{service_request_id}.{format}", "open311Request", "Open311: satu laporan", OneAsync) with { Query = [Open311ServiceEndpoints.Jurisdiction] },
        Open311ServiceEndpoints.Route("GET", "/tokens/{token}.{format}", "open311Token", "Open311: nomor laporan dari tanda terima", TokenAsync) with
        {
            Description = "Nomor laporan selalu langsung diberikan, jadi tanda terima sama dengan nomornya.",
            Query = [Open311ServiceEndpoints.Jurisdiction],
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (place, refusal) = await places.FindAsync(request, cancellationToken);
        if (place is null)
        {
            return refusal!;
        }

        var (filter, wrong) = Open311Search.Read(request.HttpContext.Request.Query, request.Now);
        if (filter is null)
        {
            return wrong!;
        }

        // With complaints of OpenSID among them only both lists together say what is on a page.
        var complaints = ComplaintBoard.List(request.Reader, place.Village, place.Offset, filter);
        var kept = await requests.ListAsync(
            CatalogDesk.CodeOf(place.Village), complaints.Count == 0 ? filter : filter with { Skip = 0, Take = filter.Skip + filter.Take }, cancellationToken);
        var found = complaints.Count == 0 ? kept : ComplaintBoard.Merge(kept, complaints).Skip(filter.Skip).Take(filter.Take);
        return Answer(request, place, found.Select(r => Open311Content.Request(place, r)));
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (place, refusal) = await places.FindAsync(request, cancellationToken);
        if (place is null)
        {
            return refusal!;
        }

        return await FindAsync(request, place, "service_request_id", cancellationToken) is { } found
            ? Answer(request, place, [Open311Content.Request(place, found)])
            : Open311Errors.UnknownRequest;
    }

    private async Task<IResult> TokenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (place, refusal) = await places.FindAsync(request, cancellationToken);
        if (place is null)
        {
            return refusal!;
        }

        if (await FindAsync(request, place, "token", cancellationToken) is not { } found)
        {
            return Open311Errors.UnknownToken;
        }

        var id = found.Id.ToString(CultureInfo.InvariantCulture);
        return Answer(request, place, [new JsonObject { ["service_request_id"] = id, ["token"] = id }]);
    }

    private async Task<IResult> CreateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        var (form, unread) = await Open311Form.ReadAsync(http.Request, LargestForm, cancellationToken);
        if (form is null)
        {
            return unread!;
        }

        var (place, refusal) = await places.FindAsync(request, form.Jurisdiction ?? http.Request.Query["jurisdiction_id"], cancellationToken);
        if (place is null)
        {
            return refusal!;
        }

        if (form.ServiceCode is null)
        {
            return Open311Errors.NoServiceCode;
        }

        var faults = new List<RequestFault>();
        var outcome = RequestRules.Check(await facilities.PlaceAsync(CatalogDesk.CodeOf(place.Village), form.ToDraft(faults), faults, cancellationToken), request.Now);
        if (outcome is RequestCheck.Emergency emergency)
        {
            return Open311Errors.Of(emergency.Guide);
        }

        if (place.Find(form.ServiceCode) is null)
        {
            return Open311Errors.UnknownServiceCode;
        }

        if (outcome is RequestCheck.Faulty faulty)
        {
            faults.AddRange(faulty.Faults);
        }

        if (form.IsTrapped || faults.Count > 0 || outcome is not RequestCheck.Good good)
        {
            return form.IsTrapped ? Open311Errors.Trapped : Open311Errors.Of(faults);
        }

        return await AdmitAsync(form, place, request, cancellationToken) ?? await KeepAsync(request, place, good);
    }

    /// <summary>Trusted applications send with a key; everybody else within the limit of an address.</summary>
    private async Task<IResult?> AdmitAsync(Open311Form form, OfferedPlace place, ApiRequest request, CancellationToken cancellationToken)
    {
        if (form.ApiKey is not { } text)
        {
            return await gate.RefuseAsync(request.HttpContext, place.Village, place.Offset, request.Now, cancellationToken);
        }

        return keys.Find(text) is { } key && (key.Village is null || key.Village == place.Village.Code) ? null : Open311Errors.BadKey;
    }

    private async Task<IResult> KeepAsync(ApiRequest request, OfferedPlace place, RequestCheck.Good good)
    {
        // Not cancelled with the request: what a person sent counts also when the connection breaks.
        var (kept, code) = await desk.ReceiveAsync(
            new RequestIntake(CatalogDesk.CodeOf(place.Village), place.Offset, RequestChannel.Open311), good, CancellationToken.None);
        await freshness.NoteWrittenAsync();
        var same = kept.MergedInto is { } other ? $"Hal yang sama sudah dilaporkan dengan nomor {other}; laporan Anda dihitung bersamanya. " : string.Empty;
        var content = new JsonArray(new JsonObject
        {
            ["service_request_id"] = kept.Id.ToString(CultureInfo.InvariantCulture),
            ["service_notice"] = $"{(good.Type.Warning is { } warning ? warning.Id + " " : string.Empty)}{same}Kode lacak (rahasia, hanya ditampilkan sekali): {code.ToDisplay()}",
            ["account_id"] = null,
        });
        return new Open311Answer("service_requests", content, meta: null, request.Today);
    }

    private async Task<ServiceRequest?> FindAsync(ApiRequest request, OfferedPlace place, string name, CancellationToken cancellationToken) =>
        Open311Search.IdOf(request.HttpContext.GetRouteValue(name) as string) is { } id
        && (ComplaintBoard.Find(request.Reader, place.Village, place.Offset, id, sent: [])?.Request
            ?? await requests.FindAsync(CatalogDesk.CodeOf(place.Village), id, cancellationToken)) is { } found
        && RequestTypes.FindShown(found.Type) is { IsPublic: true }
            ? found
            : null;

    private static Open311Answer Answer(ApiRequest request, OfferedPlace place, IEnumerable<JsonObject> content) =>
        new("service_requests", new JsonArray([.. content]), request.MetaWithRequests(place.Village), request.Today);
}
