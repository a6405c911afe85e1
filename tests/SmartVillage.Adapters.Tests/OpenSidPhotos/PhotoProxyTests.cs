using System.Net;
using SkiaSharp;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Images;
using SmartVillage.Adapters.OpenSidPhotos;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Tests.Shared;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace SmartVillage.Adapters.Tests.OpenSidPhotos;

/// <summary>Photos from a village's website: shown, kept, replaced by words, and never from anywhere else.</summary>
public sealed class PhotoProxyTests : IDisposable
{
    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"smartvillage-photos-{Guid.CreateVersion7():N}");
    private readonly List<OpenSidPhotoProxy> _proxies = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _proxies.ForEach(proxy => proxy.Dispose());
        _stub.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(PhotoSize.Thumbnail, PhotoFormat.WebP)]
    [InlineData(PhotoSize.Large, PhotoFormat.Jpeg)]
    public async Task A_photo_is_drawn_anew_in_size_and_format_and_says_nothing_else(PhotoSize size, PhotoFormat format)
    {
        Photo("a.jpg", SamplePictures.Jpeg(2000, 1500));

        var answer = await Proxy().GetAsync(new PhotoOrder("tejosari", "a.jpg", size, format), Cancellation);

        Assert.Equal(PhotoState.Shown, answer.State);
        using var codec = SKCodec.Create(new MemoryStream(answer.Content.ToArray()));
        Assert.Equal(
            (format == PhotoFormat.WebP ? SKEncodedImageFormat.Webp : SKEncodedImageFormat.Jpeg, (int)size, (int)size * 3 / 4), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
        Assert.True(answer.Content.Span.IndexOf(System.Text.Encoding.ASCII.GetBytes(SamplePictures.Secret)) < 0);
    }

    [Fact]
    public async Task A_photo_is_fetched_once_a_day()
    {
        Photo("a b.jpg", SamplePictures.Jpeg());
        var proxy = Proxy();
        var first = await GetAsync(proxy, "a b.jpg");
        await GetAsync(proxy, "a b.jpg");
        Assert.Equal((1, "/desa/upload/produk/a b.jpg"), (_stub.Calls, Uri.UnescapeDataString(_stub.PathOf(0))));

        Assert.Equal(first.Content.ToArray(), (await GetAsync(Proxy(), "a b.jpg")).Content.ToArray());
        Assert.Equal(1, _stub.Calls);

        _time.Advance(TimeSpan.FromHours(25));
        await GetAsync(proxy, "a b.jpg");
        Assert.Equal(2, _stub.Calls);
    }

    [Fact]
    public async Task A_website_that_stops_answering_leaves_the_kept_photo_with_its_age()
    {
        Photo("a.jpg", SamplePictures.Jpeg());
        var proxy = Proxy();
        var shown = await GetAsync(proxy, "a.jpg");
        _stub.Clear();
        _stub.Get("/desa/upload/produk/a.jpg", "rusak", status: 500);
        _time.Advance(TimeSpan.FromHours(30));

        var kept = await GetAsync(proxy, "a.jpg");

        Assert.Equal((PhotoState.Kept, shown.FetchedAt), (kept.State, kept.FetchedAt));
        Assert.Equal(shown.Content.ToArray(), kept.Content.ToArray());
        var calls = _stub.Calls;
        Assert.Equal(PhotoState.Kept, (await GetAsync(proxy, "a.jpg")).State);
        Assert.Equal(calls, _stub.Calls);
    }

    [Fact]
    public async Task A_photo_that_was_taken_down_is_forgotten()
    {
        Photo("a.jpg", SamplePictures.Jpeg());
        var proxy = Proxy();
        await GetAsync(proxy, "a.jpg");
        _stub.Clear();
        _stub.Get("/desa/upload/produk/a.jpg", "tidak ada", status: 404);
        _time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(PhotoState.Missing, (await GetAsync(proxy, "a.jpg")).State);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.Silence)]
    [InlineData(Breakage.HalfBody)]
    [InlineData(Breakage.SilentBody)]
    [InlineData(Breakage.Garbage)]
    [InlineData(Breakage.Endless)]
    public async Task However_a_website_fails_a_picture_that_says_so_stands_there(Breakage breakage)
    {
        using var server = new BrokenServer(breakage);
        _time.LimitsEnd = breakage is Breakage.Silence or Breakage.SilentBody;

        var answer = await GetAsync(Proxy(server.Url), "a.jpg");

        Assert.Equal(breakage == Breakage.Endless ? PhotoState.TooLarge : PhotoState.Unavailable, answer.State);
        AssertPicture(answer);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task A_public_name_that_leads_inside_is_not_asked_unless_it_is_meant(string leadsTo)
    {
        Photo("a.jpg", SamplePictures.Jpeg());
        var address = new UriBuilder(_stub.Url) { Host = "desa.example" }.Uri;
        Task<IPAddress[]> Resolve(string host, CancellationToken token) => Task.FromResult<IPAddress[]>([IPAddress.Parse(leadsTo)]);
        var refused = Proxy(address, resolve: Resolve, isInside: false);

        Assert.Equal((PhotoState.Unavailable, 0), ((await GetAsync(refused, "a.jpg")).State, _stub.Calls));
        Assert.Equal([new PhotoWebsite("tejosari", PhotoWebsiteState.Inside)], await refused.ExamineAsync(Cancellation));
    }

    [Fact]
    public async Task A_name_of_this_network_is_meant_and_asked()
    {
        Photo("a.jpg", SamplePictures.Jpeg());
        var address = new UriBuilder(_stub.Url) { Host = "localhost" }.Uri;

        Assert.Equal(PhotoState.Shown, (await GetAsync(Proxy(address), "a.jpg")).State);
        Assert.True(InsideNetwork.IsMeantBy(address));
        Assert.False(InsideNetwork.IsMeantBy(new Uri("https://tejosari.desa.id")));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_redirect_or_a_refusal_is_no_photo_and_is_not_followed(int status)
    {
        using var elsewhere = new StubServer();
        _stub.Get("/desa/upload/produk/a.jpg", string.Empty, status, headers: ("Location", new Uri(elsewhere.Url, "/rahasia").ToString()));

        var answer = await GetAsync(Proxy(), "a.jpg");

        Assert.Equal((PhotoState.Unavailable, 0), (answer.State, elsewhere.Calls));
        AssertPicture(answer);
    }

    [Theory]
    [InlineData(301, "https://www.desa.example/desa/upload/produk/?kunci=rahasia", PhotoWebsiteState.Redirects, "https://www.desa.example")]
    [InlineData(302, "/masuk", PhotoWebsiteState.Redirects, null)]
    [InlineData(308, "javascript:alert(1)", PhotoWebsiteState.Redirects, null)]
    [InlineData(200, null, PhotoWebsiteState.Answers, null)]
    [InlineData(403, null, PhotoWebsiteState.Answers, null)]
    [InlineData(404, null, PhotoWebsiteState.Answers, null)]
    [InlineData(500, null, PhotoWebsiteState.Unavailable, null)]
    public async Task A_website_is_told_by_what_it_answers_for_the_folder_and_is_not_followed(int status, string? location, PhotoWebsiteState state, string? destination)
    {
        _stub.Get("/desa/upload/produk/", string.Empty, status, headers: location is null ? [] : [("Location", location)]);

        var website = Assert.Single(await Proxy().ExamineAsync(Cancellation));

        Assert.Equal(new PhotoWebsite("tejosari", state, destination), website);
    }

    [Fact]
    public async Task A_website_where_nobody_listens_is_unavailable()
    {
        using var server = new BrokenServer(Breakage.Reset);

        Assert.Equal([new PhotoWebsite("tejosari", PhotoWebsiteState.Unavailable)], await Proxy(server.Url).ExamineAsync(Cancellation));
    }

    [Theory]
    [InlineData("../../config/database.php")]
    [InlineData("..\\a.jpg")]
    [InlineData("http://10.0.0.1/a.jpg")]
    [InlineData("//10.0.0.1/a.jpg")]
    [InlineData("a.jpg?x=.png")]
    [InlineData("a%2e%2e%2fb.jpg")]
    [InlineData("a.svg")]
    [InlineData("")]
    public async Task A_name_that_is_no_photo_is_never_asked_for(string file)
    {
        Assert.Equal(PhotoState.NotAPicture, (await GetAsync(Proxy(), file)).State);
        Assert.Equal(0, _stub.Calls);
    }

    [Fact]
    public async Task Without_an_address_in_the_configuration_nobody_is_asked() =>
        Assert.Equal(PhotoState.NotConfigured, (await Proxy().GetAsync(new PhotoOrder("lain", "a.jpg", PhotoSize.Large, PhotoFormat.WebP), Cancellation)).State);

    [Fact]
    public async Task Bombs_and_what_is_no_picture_are_told_apart_and_not_asked_for_again()
    {
        Photo("bom.png", SamplePictures.PngBomb(60_000, 60_000));
        Photo("skrip.jpg", "<script>alert(1)</script>"u8.ToArray());
        Photo("kosong.jpg", []);
        Photo("pindai.jpg", SamplePictures.JpegOfManyScans(500));
        Photo("svg.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray());
        Photo("ico.png", [0, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 32, 0, 48, 0, 0, 0, 22, 0, 0, 0]);
        var proxy = Proxy();

        Assert.Equal(PhotoState.TooLarge, (await GetAsync(proxy, "bom.png")).State);
        Assert.Equal(PhotoState.TooLarge, (await GetAsync(proxy, "pindai.jpg")).State);
        foreach (var file in (string[])["skrip.jpg", "kosong.jpg", "svg.png", "ico.png"])
        {
            var answer = await GetAsync(proxy, file);
            Assert.Equal((file, PhotoState.NotAPicture), (file, answer.State));
            AssertPicture(answer);
        }

        var calls = _stub.Calls;
        await GetAsync(proxy, "skrip.jpg");
        Assert.Equal(calls, _stub.Calls);
    }

    [Fact]
    public async Task Too_many_bytes_are_not_read()
    {
        Photo("a.jpg", [.. SamplePictures.Jpeg(), .. new byte[200_000]]);

        Assert.Equal((PhotoState.TooLarge, 1), ((await GetAsync(Proxy(largest: 100_000), "a.jpg")).State, _stub.Calls));
    }

    [Fact]
    public async Task The_folder_stays_within_its_bounds_and_the_oldest_go_first()
    {
        var proxy = Proxy(folderBytes: 30_000);
        for (var i = 0; i < 20; i++)
        {
            Photo($"{i:00000}.jpg", SamplePictures.Jpeg(800 + i, 600));
            await GetAsync(proxy, $"{i:00000}.jpg");
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(Directory.GetFiles(_folder).Sum(f => new FileInfo(f).Length), 1, 30_000);
        var calls = _stub.Calls;
        await GetAsync(proxy, "00019.jpg");
        Assert.Equal(calls, _stub.Calls);
        await GetAsync(proxy, "00000.jpg");
        Assert.Equal(calls + 1, _stub.Calls);
    }

    [Fact]
    public async Task Many_who_want_one_photo_cause_one_question()
    {
        Photo("a.jpg", SamplePictures.Jpeg());
        var proxy = Proxy();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(proxy, "a.jpg")));

        Assert.All(answers, answer => Assert.Equal(PhotoState.Shown, answer.State));
        Assert.Equal(1, _stub.Calls);
    }

    private static void AssertPicture(PhotoAnswer answer)
    {
        using var codec = SKCodec.Create(new MemoryStream(answer.Content.ToArray()));
        Assert.Equal((1200, 900), (codec.Info.Width, codec.Info.Height));
        using var picture = SKBitmap.Decode(codec);
        var ink = picture.Pixels.Select((pixel, at) => (pixel.Red, X: at % picture.Width)).Where(pixel => pixel.Red < 0xA0).Select(pixel => pixel.X).ToList();
        // What is said stands in the square in the middle, which is all that a list shows.
        Assert.True(ink.Count > 10_000 && ink.Min() >= 150 && ink.Max() < 1050, $"{ink.Count} points of ink.");
    }

    private static Task<PhotoAnswer> GetAsync(OpenSidPhotoProxy proxy, string file) => proxy.GetAsync(new PhotoOrder("tejosari", file, PhotoSize.Large, PhotoFormat.WebP), Cancellation);

    private void Photo(string file, byte[] content) => _stub.Server.Given(Request.Create().WithPath($"/desa/upload/produk/{file}").UsingGet())
        .RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", "image/jpeg").WithBody(content));

    private OpenSidPhotoProxy Proxy(
        Uri? address = null, long largest = 10_000_000, long folderBytes = 100_000_000, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, bool isInside = true)
    {
        var proxy = new OpenSidPhotoProxy(
            new OpenSidPhotoOptions
            {
                Websites = new Dictionary<string, Uri>(StringComparer.Ordinal) { ["tejosari"] = address ?? _stub.Url },
                Inside = isInside ? new HashSet<string>(StringComparer.Ordinal) { "tejosari" } : [],
                Resolve = resolve ?? Dns.GetHostAddressesAsync,
                Folder = _folder,
                LargestFile = largest,
                FolderBytes = folderBytes,
            },
            new SkiaPhotoPainter(),
            _time);
        _proxies.Add(proxy);
        return proxy;
    }
}
