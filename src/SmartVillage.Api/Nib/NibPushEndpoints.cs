using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SmartVillage.Api.Http;
using SmartVillage.Services.Nib;

namespace SmartVillage.Api.Nib;

/// <summary>
/// Where OSS tells a region of business numbers that were issued or changed (<c>receiveNIB</c> of PIA OSS RBA 4.3). There only when an account for OSS is configured. Whoever has no right token
/// learns nothing: neither whether a number is known nor what was wrong.
/// </summary>
internal sealed class NibPushEndpoints(INibInbox inbox, ApiOptions options) : IEndpointGroup
{
    public const string Root = "/oss";

    private const int MostBytes = 1024 * 1024;

    public IEnumerable<ApiRoute> Routes => options.NibReceiver is null
        ? []
        :
        [
            new("POST", "/receiveNIB", "receiveNib", ReceiveAsync)
            {
                Root = Root,
                Tag = "OSS",
                Summary = "Dipanggil OSS RBA bila sebuah NIB terbit atau berubah",
                Description = "Header Token = SHA1(user + password + NIB + yyyyMMdd). Nama, nomor identitas dan kontak orang di dalamnya tidak disimpan.",
                Media = ["application/json"],
                IgnoresUnknownQuery = true,
            },
        ];

    private async Task<IResult> ReceiveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength > MostBytes)
        {
            return NibPushAnswer.Refused;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: cancellationToken);
            if (!PushToken.Fits(options.NibReceiver!, NibPushBody.NumberOf(document.RootElement), http.Request.Headers["Token"], request.Now))
            {
                return NibPushAnswer.Refused;
            }

            if (NibPushBody.Read(document.RootElement) is not { } push)
            {
                return NibPushAnswer.NotUsable;
            }

            // Not cancelled with the request: OSS may not send it again.
            await inbox.KeepAsync(push, request.Now, CancellationToken.None);
            return NibPushAnswer.Kept;
        }
        catch (Exception wrong) when (wrong is JsonException or BadHttpRequestException)
        {
            return NibPushAnswer.Refused;
        }
    }
}
