using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>The marketplace from a buyer's and from an office's side.</summary>
public sealed class MarketplaceTests : IAsyncLifetime
{
    private const string Desk = $"/api/v1/villages/{ApiHost.Own}/marketplace";
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(
        ApiHost.Generous with { PublicUrl = new Uri("https://lapak.example") }, families: 2);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_order_leads_to_WhatsApp_with_words_about_the_goods_alone_and_is_counted_with_the_visits()
    {
        var address = await AddressAsync();
        var product = (await _host.GetAsync(address)).GetProperty("data");
        using var etag = await _host.SendAsync("GET", address);
        using var again = await _host.SendAsync("GET", address, headers: ("If-None-Match", etag.Headers.ETag!.ToString()));
        using var ahead = await _host.SendAsync("GET", address, headers: ("Sec-Purpose", "prefetch"));
        using var order = await _host.SendAsync("GET", $"{address}/order");

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.Redirect), (again.StatusCode, ahead.StatusCode, order.StatusCode));
        var link = order.Headers.Location!;
        Assert.Equal(("wa.me", "/628110000001"), (link.Host, link.AbsolutePath));
        Assert.Equal(
            $"?text=Halo, saya melihat \"Keripik\" di lapak Tejosari dengan harga Rp13.500 per bungkus. Apakah masih tersedia?\nhttps://lapak.example{product.GetProperty("page").GetString()}",
            Uri.UnescapeDataString(link.Query));
        Assert.Equal(link.AbsoluteUri, product.GetProperty("whatsAppUrl").GetString());
        Assert.False(order.Headers.Contains("Set-Cookie"));
        var reach = Assert.Single((await _host.GetAsync($"{Desk}/reach", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
        Assert.Equal((3, 1, 0, "Keripik"), (
            reach.GetProperty("visits").GetInt32(), reach.GetProperty("taps").GetInt32(), reach.GetProperty("visitsBefore").GetInt32(), reach.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("GET", "WhatsApp/2.24.6.77 A")]
    [InlineData("GET", "facebookexternalhit/1.1")]
    [InlineData("GET", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("HEAD", "Mozilla/5.0 (Linux; Android 8.1.0)")]
    public async Task Previews_and_search_engines_are_nobody_who_opened_anything(string method, string agent)
    {
        var address = await AddressAsync();
        var page = (await _host.GetAsync(address)).GetProperty("data").GetProperty("page").GetString()!;
        foreach (var path in (string[])[address, page, $"{address}/order"])
        {
            using var response = await _host.SendAsync(method, path, headers: ("User-Agent", agent));
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
        }

        var reach = Assert.Single((await _host.GetAsync($"{Desk}/reach", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
        Assert.Equal((1, 0), (reach.GetProperty("visits").GetInt32(), reach.GetProperty("taps").GetInt32()));
    }

    [Fact]
    public async Task Reach_of_the_last_days_is_set_beside_the_days_before()
    {
        var address = await AddressAsync();
        _ = await _host.GetAsync(address);
        _host.Time.Advance(TimeSpan.FromDays(7));
        _ = await _host.GetAsync(address);
        _ = await _host.GetAsync(address);

        var reach = Assert.Single((await _host.GetAsync($"{Desk}/reach?days=7", ApiRoles.Operator)).GetProperty("data").EnumerateArray());

        Assert.Equal((2, 1), (reach.GetProperty("visits").GetInt32(), reach.GetProperty("visitsBefore").GetInt32()));
        using var wrong = await _host.SendAsync("GET", $"{Desk}/reach?days=0", ApiRoles.Operator);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_office_reads_why_goods_rest_and_buyers_only_that_they_do()
    {
        var paused = (await _host.GetAsync($"{Desk}/listings", ApiRoles.Operator)).GetProperty("data").EnumerateArray().ToDictionary(l => l.GetProperty("name").GetString()!);

        Assert.Equal(["Kategori tutup", "Pelapak tutup", "Pelapak wafat", "Produk tutup"], paused.Keys.Order(StringComparer.Ordinal));
        var dead = paused["Pelapak wafat"].GetProperty("reasons")[0];
        Assert.Equal("ResidentDead", dead.GetProperty("code").GetString());
        Assert.Contains("meninggal", dead.GetProperty("text").GetString(), StringComparison.Ordinal);
        using var buyer = await _host.SendAsync("GET", $"/api/v1/marketplace/products/{paused["Pelapak wafat"].GetProperty("id").GetString()}");
        var problem = await ApiHost.ProblemAsync(buyer);
        Assert.Equal((HttpStatusCode.NotFound, "listing-paused"), (buyer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.DoesNotContain("meninggal", problem.GetRawText(), StringComparison.Ordinal);
        using var page = await _host.SendAsync("GET", $"/lapak/{paused["Pelapak wafat"].GetProperty("id").GetString()}");
        var words = await page.Content.ReadAsStringAsync(ApiHost.Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("sedang tidak ditawarkan", words, StringComparison.Ordinal);
        Assert.DoesNotContain("meninggal", words, StringComparison.Ordinal);
        var shown = Assert.Single((await _host.GetAsync($"{Desk}/listings?state=Public", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
        Assert.Contains("UnsafeText", shown.GetProperty("flaws").EnumerateArray().Select(f => f.GetProperty("code").GetString()));
        var photo = Assert.Single(shown.GetProperty("photos").EnumerateArray());
        Assert.Empty((await _host.GetAsync($"{Desk}/listings?state=Public&brokenPhotos=true", ApiRoles.Operator)).GetProperty("data").EnumerateArray());
        Assert.Equal((1, "Shown", null), (photo.GetProperty("number").GetInt32(), photo.GetProperty("state").GetString(), photo.GetProperty("text").GetString()));
        using var reader = await _host.SendAsync("GET", $"{Desk}/listings", ApiRoles.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
    }

    [Fact]
    public async Task Goods_that_the_village_deleted_are_gone_and_their_page_and_photo_with_them()
    {
        var address = await AddressAsync();
        var page = (await _host.GetAsync(address)).GetProperty("data").GetProperty("page").GetString()!;
        _host.Village.Rows["products"].RemoveAll(row => row.SourceKey == 1);
        await _host.Publisher.PublishAsync(_host.Village);

        foreach (var path in (string[])[address, $"{address}/order", $"{address}/photos/1", $"{address}/similar"])
        {
            Assert.Equal((HttpStatusCode.Gone, "listing-gone"), await RefusalAsync(path));
        }

        using var shown = await _host.SendAsync("GET", page);
        Assert.Equal(HttpStatusCode.Gone, shown.StatusCode);
        Assert.Contains("sudah tidak dijual", await shown.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
        Assert.Empty((await _host.GetAsync($"/api/v1/marketplace/products?village={ApiHost.Own}")).GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task What_never_was_is_unknown_and_what_is_no_id_is_refused()
    {
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await RefusalAsync("/api/v1/marketplace/products/000000000000/order"));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await RefusalAsync("/api/v1/marketplace/products/000000000000/photos/1"));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await RefusalAsync("/api/v1/marketplace/products/000000000000"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-id"), await RefusalAsync("/api/v1/marketplace/products/7"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-id"), await RefusalAsync("/api/v1/marketplace/sellers/..%2F..%2Fetc"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-parameter"), await RefusalAsync("/api/v1/marketplace/products?seller=5"));
    }

    [Fact]
    public async Task A_card_is_shown_at_once_kept_over_syncs_and_written_by_one_at_a_time()
    {
        var seller = (await _host.GetAsync(await AddressAsync())).GetProperty("data").GetProperty("sellerId").GetString();
        var card = $"{Desk}/sellers/{seller}/card";
        using var empty = await _host.SendAsync("GET", card, ApiRoles.Operator);
        using var list = await _host.SendAsync("GET", "/api/v1/marketplace/products");
        const string Words =
            """{"card":{"name":"Warung Melati","hours":"Mo-Sa 08:00-17:00","deliveryArea":"Metro Timur","nib":{"number":"9120001234567","standing":"DocumentSeen","checkedOn":"2026-02-20"},"kbli":[{"code":"10794","version":2020}],"pirt":{"number":"2061872010001-30","seenByOfficer":false},"hidePhone":true},"note":"Kunjungan"}""";
        using var put = await _host.SendAsync("PUT", card, ApiRoles.Operator, Words, headers: ("If-Match", empty.Headers.ETag!.ToString()));
        Assert.Equal(1, (await ApiHost.JsonAsync(put, HttpStatusCode.OK)).GetProperty("data").GetProperty("revision").GetInt32());
        using var stale = await _host.SendAsync("PUT", card, ApiRoles.Operator, Words, headers: ("If-Match", empty.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);

        using var changed = await _host.SendAsync("GET", "/api/v1/marketplace/products", headers: ("If-None-Match", list.Headers.ETag!.ToString()));
        var product = (await ApiHost.JsonAsync(changed, HttpStatusCode.OK)).GetProperty("data").EnumerateArray().Single(p => p.GetProperty("village").GetString() == ApiHost.Own);
        Assert.Equal(("Warung Melati", null, null, "Mo-Sa 08:00-17:00"), (
            product.GetProperty("sellerName").GetString(), product.GetProperty("whatsApp").GetString(), product.GetProperty("orderUrl").GetString(), product.GetProperty("hours").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "no-order-number"), await RefusalAsync($"/api/v1/marketplace/products/{product.GetProperty("id").GetString()}/order"));

        _host.Village.Rows["sellers"][0] = SyntheticVillage.Changed(_host.Village.Rows["sellers"][0], ("phone", "0811000009"));
        await _host.Publisher.PublishAsync(_host.Village);
        var shown = (await _host.GetAsync($"/api/v1/marketplace/sellers/{seller}")).GetProperty("data");
        Assert.Equal(("Warung Melati", "9120001234567", "DocumentSeen", "10794", false), (
            shown.GetProperty("name").GetString(), shown.GetProperty("nib").GetProperty("number").GetString(), shown.GetProperty("nib").GetProperty("standing").GetString(),
            shown.GetProperty("kbli")[0].GetProperty("code").GetString(), shown.GetProperty("pirt").GetProperty("seenByOfficer").GetBoolean()));
        var history = (await _host.GetAsync($"{card}/history", ApiRoles.Operator)).GetProperty("data");
        Assert.Equal((1, "Kunjungan"), (history.GetArrayLength(), history[0].GetProperty("note").GetString()));
    }

    [Theory]
    [InlineData("""{"card":{"nib":{"number":"123","standing":"Claimed"}}}""", "NIB terdiri atas 13 angka")]
    [InlineData("""{"card":{"nib":{"number":"9120001234567","standing":"VerifiedByOss","checkedOn":"2026-01-01"}}}""", "pemeriksaan OSS")]
    [InlineData("""{"card":{"nib":{"number":"9120001234567","standing":"DocumentSeen"}}}""", "checkedOn")]
    [InlineData("""{"card":{"kbli":[{"code":"1079","version":2020}]}}""", "kbli")]
    [InlineData("""{"card":{"kbli":[{"code":"10794","version":2015}]}}""", "kbli")]
    [InlineData("""{"card":{"hours":"setiap hari"}}""", "hours")]
    [InlineData("""{"card":{"name":"Warung 1872041212809999"}}""", "name")]
    [InlineData("""{"card":{"name":"<script>"}}""", "name")]
    [InlineData("""{"card":{"halal":{"number":"","seenByOfficer":true}}}""", "halal")]
    public async Task A_card_with_faults_is_refused_with_every_fault_named(string body, string named)
    {
        var seller = (await _host.GetAsync(await AddressAsync())).GetProperty("data").GetProperty("sellerId").GetString();

        using var refused = await _host.SendAsync("PUT", $"{Desk}/sellers/{seller}/card", ApiRoles.Operator, body);

        var problem = await ApiHost.ProblemAsync(refused);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-card"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(named, problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_OSS_verifies_a_business_number()
    {
        var seller = (await _host.GetAsync(await AddressAsync())).GetProperty("data").GetProperty("sellerId").GetString();
        var card = $"{Desk}/sellers/{seller}/card";
        using var none = await _host.SendAsync("POST", $"{card}/nib-check", ApiRoles.Operator);
        Assert.Equal("no-nib", (await ApiHost.ProblemAsync(none)).GetProperty("code").GetString());
        using var put = await _host.SendAsync("PUT", card, ApiRoles.Operator, """{"card":{"nib":{"number":"9120001234567","standing":"Claimed"}}}""");
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);

        using var check = await _host.SendAsync("POST", $"{card}/nib-check", ApiRoles.Operator);

        var nib = (await ApiHost.JsonAsync(check, HttpStatusCode.OK)).GetProperty("data").GetProperty("card").GetProperty("nib");
        Assert.Equal("VerifiedByOss", nib.GetProperty("standing").GetString());
        using var kept = await _host.SendAsync("PUT", card, ApiRoles.Operator, """{"card":{"name":"Warung","nib":NIB}}""".Replace("NIB", nib.GetRawText(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }

    [Fact]
    public async Task A_seller_of_another_village_has_no_card_here()
    {
        var others = (await _host.GetAsync($"/api/v1/marketplace/sellers?village={ApiHost.Other}")).GetProperty("data")[0].GetProperty("id").GetString();

        using var foreign = await _host.SendAsync("GET", $"{Desk}/sellers/{others}/card", ApiRoles.Operator);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Similar_goods_come_from_the_same_category_of_all_villages()
    {
        var similar = (await _host.GetAsync($"{await AddressAsync()}/similar")).GetProperty("data");

        Assert.Equal(ApiHost.Other, Assert.Single(similar.EnumerateArray()).GetProperty("village").GetString());
    }

    [Fact]
    public async Task A_photo_comes_in_the_format_that_is_read_with_its_age()
    {
        var photo = $"{await AddressAsync()}/photos/1";
        using var webp = await _host.SendAsync("GET", photo, headers: ("Accept", "image/avif,image/webp,*/*"));
        using var jpeg = await _host.SendAsync("GET", $"{photo}?size=thumbnail", headers: ("Accept", "image/jpeg"));
        using var shared = await _host.SendAsync("GET", $"{photo}?size=medium", headers: ("Accept", "*/*"));
        using var again = await _host.SendAsync("GET", photo, headers: [("Accept", "image/webp"), ("If-None-Match", webp.Headers.ETag!.ToString())]);

        Assert.Equal(("image/webp", "image/jpeg"), (webp.Content.Headers.ContentType!.MediaType, jpeg.Content.Headers.ContentType!.MediaType));
        Assert.Equal("tejosari|keripik.jpg|Large|WebP", await webp.Content.ReadAsStringAsync(ApiHost.Cancellation));
        Assert.Equal("tejosari|keripik.jpg|Medium|Jpeg", await shared.Content.ReadAsStringAsync(ApiHost.Cancellation));
        Assert.Equal("tejosari|keripik.jpg|Thumbnail|Jpeg", await jpeg.Content.ReadAsStringAsync(ApiHost.Cancellation));
        Assert.Equal((HttpStatusCode.NotModified, TimeSpan.FromMinutes(5)), (again.StatusCode, webp.Headers.Age));
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await RefusalAsync($"{await AddressAsync()}/photos/2"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-parameter"), await RefusalAsync($"{photo}?size=9999"));
    }

    private async Task<string> AddressAsync()
    {
        var products = (await _host.GetAsync($"/api/v1/marketplace/products?village={ApiHost.Own}")).GetProperty("data");
        return $"/api/v1/marketplace/products/{products[0].GetProperty("id").GetString()}";
    }

    private async Task<(HttpStatusCode, string?)> RefusalAsync(string path)
    {
        using var response = await _host.SendAsync("GET", path);
        return (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }
}
