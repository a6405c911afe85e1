using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Api.Corrections;

/// <summary>An import file as a download that nobody keeps.</summary>
internal sealed class ImportFile(byte[] bytes, ImportBatch batch) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = ImportWorkbook.Media;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{batch.FileName}\"";
        response.Headers["SmartVillage-Edition"] = batch.Edition.ToString();
        response.Headers["SmartVillage-Rows"] = batch.Rows.ToString();
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
