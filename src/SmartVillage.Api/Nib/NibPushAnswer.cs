namespace SmartVillage.Api.Nib;

/// <summary>What OSS is told: whether it was kept, and nothing else. One answer for a wrong token, a wrong body and none.</summary>
internal sealed class NibPushAnswer(int status, bool isKept) : IResult
{
    public static readonly NibPushAnswer Kept = new(StatusCodes.Status200OK, isKept: true);
    public static readonly NibPushAnswer Refused = new(StatusCodes.Status401Unauthorized, isKept: false);
    public static readonly NibPushAnswer NotUsable = new(StatusCodes.Status400BadRequest, isKept: false);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var words = isKept ? "Berhasil menyimpan data" : status == StatusCodes.Status400BadRequest ? "Data parameter salah" : "User akses tidak valid";
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsync($$$"""{"responreceiveNIB":{"status":"{{{(isKept ? 1 : 2)}}}","keterangan":"{{{words}}}"}}""", httpContext.RequestAborted);
    }
}
