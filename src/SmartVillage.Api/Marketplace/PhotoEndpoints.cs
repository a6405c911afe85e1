using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using SmartVillage.Api.Http;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Api.Marketplace;

/// <summary>Photos of goods, drawn anew by this server; nothing of a village's website reaches a buyer directly.</summary>
internal sealed class PhotoEndpoints(ListingFinder finder, IPhotoProxy proxy, PhotoInspector inspector, TimeProvider time) : IEndpointGroup
{
    private static readonly Dictionary<string, PhotoSize> Sizes = new(StringComparer.Ordinal)
    {
        ["thumbnail"] = PhotoSize.Thumbnail,
        ["medium"] = PhotoSize.Medium,
        ["large"] = PhotoSize.Large,
    };

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/marketplace/products/{listing}/photos/{photo}", "getProductPhoto", PhotoAsync)
        {
            Tag = MarketplaceEndpoints.Tag,
            Summary = "Foto produk sebagai WebP atau JPEG menurut Accept",
            Description = "Bila fotonya tidak ada atau tidak terbaca, gambar bertulisan \"Foto belum ada\" dengan 404; bila situs desa tidak menjawab, foto yang tersimpan dengan header Age, atau gambar itu dengan 503.",
            Query = [QueryParameter.Choice("size", "Sisi terpanjang: thumbnail 320, medium 640, large 1200 piksel; bawaan large.", [.. Sizes.Keys])],
            Media = ["image/webp", "image/jpeg"],
        },
    ];

    private async Task<IResult> PhotoAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var size = request.Query.Choice("size", [.. Sizes.Keys]) is { } asked ? Sizes[asked] : PhotoSize.Large;
        if (request.Query.Problem is { } wrong)
        {
            return wrong;
        }

        var (listing, _, problem) = finder.Find(request);
        if (problem is not null)
        {
            return problem;
        }

        if (!request.TryGetId("photo", out var number) || listing!.Photos.FirstOrDefault(p => p.Number == number) is not { } photo)
        {
            return Problems.NotFound;
        }

        var source = request.Reader.FindVillage(listing.Village)!.SourceName;
        var format = AcceptsWebP(request.HttpContext.Request) ? PhotoFormat.WebP : PhotoFormat.Jpeg;
        // What is needed of the store is read; a slow website must not hold a reading open.
        request.Reader.Dispose();
        var answer = await proxy.GetAsync(new PhotoOrder(source, photo.File, size, format), cancellationToken);
        // What broke since it was last looked at is named to nobody from now on.
        inspector.NoteBroken(source, photo.File, answer.State);
        return new Picture(answer, format, time.GetUtcNow());
    }

    private static bool AcceptsWebP(HttpRequest request) => request.GetTypedHeaders().Accept is { } accepted
        && accepted.Any(a => (a.MediaType.Equals("image/webp", StringComparison.OrdinalIgnoreCase) || a.MediaType.Equals("image/*", StringComparison.OrdinalIgnoreCase)) && a.Quality is not 0);

    private sealed class Picture(PhotoAnswer answer, PhotoFormat format, DateTimeOffset now) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.Headers.Vary = HeaderNames.Accept;
            response.Headers["SmartVillage-Photo"] = answer.State.ToString();
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            response.Headers.CacheControl = answer.State == PhotoState.Shown ? "public, max-age=86400" : "public, max-age=60";
            if (answer.IsPhoto)
            {
                var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Content.Span).AsSpan(0, 16))}\"";
                response.Headers.ETag = etag;
                response.Headers.Age = Math.Max(0, (long)(now - answer.FetchedAt!.Value).TotalSeconds).ToString(CultureInfo.InvariantCulture);
                if (Answer.Matches(request, $"W/{etag}"))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
            }
            else
            {
                response.StatusCode = answer.State is PhotoState.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound;
            }

            response.ContentType = format == PhotoFormat.WebP ? "image/webp" : "image/jpeg";
            response.ContentLength = answer.Content.Length;
            await response.Body.WriteAsync(answer.Content, httpContext.RequestAborted);
        }
    }
}
