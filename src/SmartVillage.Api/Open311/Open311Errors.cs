using SmartVillage.Services.Catalog;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Open311;

/// <summary>Refusals of Open311: 400 for what is missing or wrong, 403 for an api_key, 404 for what is not there. Never repeats what was sent.</summary>
internal sealed class Open311Errors(int status, params IReadOnlyList<string> descriptions) : IResult
{
    public static readonly Open311Errors NoJurisdiction = new(400, "jurisdiction_id was not provided: this endpoint serves several villages (kode desa wajib diisi, misalnya 18.72.04.1002).");

    public static readonly Open311Errors UnknownJurisdiction = new(404, "jurisdiction_id provided was not found (kode desa tidak dikenal).");

    public static readonly Open311Errors NoServiceCode = new(400, "service_code was not provided (kode jenis laporan wajib diisi).");

    public static readonly Open311Errors UnknownServiceCode = new(404, "service_code provided was not found (jenis laporan tidak dikenal di desa ini).");

    public static readonly Open311Errors UnknownRequest = new(404, "service_request_id provided was not found (laporan tidak ditemukan).");

    public static readonly Open311Errors UnknownToken = new(404, "token provided was not found (tanda terima tidak ditemukan).");

    public static readonly Open311Errors UnknownFormat = new(404, "This format is not available: use xml or json (bentuk jawaban hanya xml atau json).");

    public static readonly Open311Errors BadKey = new(403, "Invalid api_key received -- can't proceed with create_request (kunci tidak berlaku).");

    public static readonly Open311Errors NotForm = new(400, "Send Content-Type application/x-www-form-urlencoded (kirim sebagai formulir).");

    public static readonly Open311Errors BadForm = new(400, "The form cannot be read (formulir tidak dapat dibaca).");

    public static readonly Open311Errors FormTooLarge = new(413, "The form is too large (formulir terlalu besar).");

    public static readonly Open311Errors Trapped = new(400, "website must be empty (isian website harus kosong).");

    public static readonly Open311Errors BadStatus = new(400, "status must be open, closed or both, comma delimited.");

    public static readonly Open311Errors BadDate = new(400, "start_date and end_date must be like 2026-03-01T00:00:00Z.");

    public static readonly Open311Errors BadSpan = new(400, "start_date must not be later than end_date, and both may not span more than 90 days.");

    public static readonly Open311Errors BadPage = new(400, "page must be 1 or more, page_size 1 to 1000.");

    public int Status => status;

    public static Open311Errors Of(IReadOnlyList<RequestFault> faults) => new(400, [.. faults.Select(f => $"{f.Field}: {f.Text.En} ({f.Text.Id})")]);

    /// <summary>The numbers to call, and nothing else: an emergency is never queued.</summary>
    public static Open311Errors Of(EmergencyGuide guide) => new(
        400,
        [
            $"Emergency: call {string.Join(" or ", guide.Numbers.Select(n => n.Number))} now. This report was not taken. (Keadaan darurat: hubungi {string.Join(" atau ", guide.Numbers.Select(n => n.Number))} sekarang. Laporan ini tidak diantrekan.)",
            .. guide.Numbers.Select(n => $"{n.Number}: {n.Name.Id} ({n.Name.En})"),
        ]);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var (contentType, body) = Open311Shape.Errors(httpContext.Request, status, descriptions);
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
