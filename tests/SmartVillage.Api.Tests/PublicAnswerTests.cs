using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>What everybody sees: statistics with hidden cells, and a marketplace of those who are open.</summary>
public sealed class PublicAnswerTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost Host => shared.Host;

    [Fact]
    public async Task A_small_cell_is_hidden_from_the_public_and_exact_for_an_operator()
    {
        var shown = Line(await Host.GetAsync($"{Village}/statistics/religion"));
        var exact = Line(await Host.GetAsync($"{Village}/statistics/religion?exact=true", ApiRoles.Operator));

        Assert.Equal((JsonValueKind.Null, true), (shown.GetProperty("total").ValueKind, shown.GetProperty("hidden").GetBoolean()));
        Assert.Equal(SampleStatistics.Small, exact.GetProperty("total").GetInt64());
        Assert.False(exact.TryGetProperty("hidden", out _));
    }

    [Fact]
    public async Task A_table_says_itself_what_it_counts_and_what_it_hides()
    {
        var shown = (await Host.GetAsync($"{Village}/statistics/religion")).GetProperty("data").GetProperty("tables")[0];
        var exact = (await Host.GetAsync($"{Village}/statistics/religion?exact=true", ApiRoles.Operator)).GetProperty("data").GetProperty("tables")[0];
        var rule = (await Host.GetAsync($"{Village}/statistics/religion/rule")).GetProperty("data");

        var metadata = shown.GetProperty("metadata");
        Assert.All(["definition", "population", "suppression", "coverage", "areaCodes"], name => Assert.Equal(rule.GetProperty(name).GetString(), metadata.GetProperty(name).GetString()));
        Assert.Equal((shown.GetProperty("asOf").GetString(), 1, ApiHost.Own), (metadata.GetProperty("syncedAt").GetString(), metadata.GetProperty("ruleVersion").GetInt32(), metadata.GetProperty("village").GetString()));
        Assert.StartsWith("OpenSID", metadata.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains("jangan diterbitkan", exact.GetProperty("metadata").GetProperty("suppression").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_tables_are_a_CSV_with_hidden_cells_empty_and_their_meaning_in_every_row()
    {
        using var response = await Host.SendAsync("GET", $"{Village}/statistics/religion/export");
        using var unknown = await Host.SendAsync("GET", $"{Village}/statistics/nothing/export");
        using var exact = await Host.SendAsync("GET", $"{Village}/statistics/religion/export?exact=true");

        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("topic,level,area,code,label,total,male,female,hidden,village,edition,synced_at,", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.Contains($",{ApiHost.Own},", line, StringComparison.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.Contains("Kemendagri", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",,,,true,", StringComparison.Ordinal));
        Assert.StartsWith("religion,village,,total,JUMLAH,", lines[^1], StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.NotFound, System.Net.HttpStatusCode.BadRequest), (unknown.StatusCode, exact.StatusCode));
    }

    [Fact]
    public async Task What_has_no_sex_is_not_called_hidden()
    {
        var table = (await Host.GetAsync($"{Village}/statistics/families")).GetProperty("data").GetProperty("tables")[0];

        Assert.Equal(30, table.GetProperty("lines")[0].GetProperty("total").GetInt64());
        Assert.False(table.GetProperty("lines")[0].TryGetProperty("hidden", out _));
        Assert.False(table.GetProperty("total").TryGetProperty("hidden", out _));
    }

    [Fact]
    public async Task Topics_that_the_source_does_not_have_are_named_and_never_zero()
    {
        var topics = (await Host.GetAsync($"{Village}/statistics")).GetProperty("data");

        Assert.Equal(["tribe", "ethnicity", "idCard"], topics.GetProperty("notRead").EnumerateArray().Select(t => t.GetString()));
        Assert.DoesNotContain("tribe", topics.GetProperty("topics").EnumerateArray().Select(t => t.GetProperty("topic").GetString()));
    }

    [Fact]
    public async Task The_rule_behind_a_number_is_said_in_two_languages_with_its_source()
    {
        var rule = (await Host.GetAsync($"{Village}/statistics/familiesDashboard/rule")).GetProperty("data");

        Assert.Contains("beranda sejak 24.05", rule.GetProperty("definition").GetString(), StringComparison.Ordinal);
        Assert.Contains("dashboard since 24.05", rule.GetProperty("english").GetProperty("definition").GetString(), StringComparison.Ordinal);
        Assert.Equal(("Families", "Beranda", true), (rule.GetProperty("unit").GetString(), rule.GetProperty("page").GetString(), rule.GetProperty("isRead").GetBoolean()));
        Assert.Equal(["tweb_penduduk", "tweb_keluarga", "log_keluarga"], rule.GetProperty("tables").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task A_programme_has_the_rule_of_programmes_under_its_own_name_and_only_where_it_is_published()
    {
        var rule = (await Host.GetAsync($"{Village}/statistics/{SampleStatistics.Programme}/rule")).GetProperty("data");

        Assert.Equal(("BANTUAN BERAS", "BANTUAN BERAS"), (rule.GetProperty("label").GetString(), rule.GetProperty("english").GetProperty("label").GetString()));
        Assert.Equal(JsonValueKind.Null, rule.GetProperty("unit").ValueKind);
        foreach (var unknown in (string[])["benefit-lain", "nothing"])
        {
            using var response = await Host.SendAsync("GET", $"{Village}/statistics/{unknown}/rule");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_rule_of_a_topic_that_the_source_does_not_have_says_so() =>
        Assert.False((await Host.GetAsync($"{Village}/statistics/ethnicity/rule")).GetProperty("data").GetProperty("isRead").GetBoolean());

    [Fact]
    public async Task The_list_of_villages_shows_what_is_served_with_the_edition_of_each()
    {
        var answer = await Host.GetAsync("/api/v1/villages");

        Assert.Equal([ApiHost.Own, ApiHost.Other], answer.GetProperty("data").EnumerateArray().Select(v => v.GetProperty("code").GetString()));
        Assert.Equal((1, 1), (answer.GetProperty("meta").GetProperty("editions").GetProperty(ApiHost.Own).GetInt32(), answer.GetProperty("meta").GetProperty("editions").GetProperty(ApiHost.Other).GetInt32()));
    }

    [Fact]
    public async Task The_marketplace_shows_open_products_of_open_living_sellers_in_open_categories()
    {
        var products = (await Host.GetAsync($"/api/v1/marketplace/products?village={ApiHost.Own}")).GetProperty("data");
        var everywhere = (await Host.GetAsync("/api/v1/marketplace/products")).GetProperty("data");
        var sellers = (await Host.GetAsync($"/api/v1/marketplace/sellers?village={ApiHost.Own}")).GetProperty("data");
        var categories = (await Host.GetAsync($"/api/v1/marketplace/categories?village={ApiHost.Own}")).GetProperty("data");

        var found = Assert.Single(products.EnumerateArray());
        Assert.Equal(("Renyah & gurih", JsonValueKind.Null), (found.GetProperty("description").GetString(), found.GetProperty("descriptionHtml").ValueKind));
        var product = (await Host.GetAsync($"/api/v1/marketplace/products/{found.GetProperty("id").GetString()}")).GetProperty("data");
        Assert.Equal(("Keripik", 15000, 13500, "Renyah & gurih", "<p>Renyah &amp; gurih</p>"), (
            product.GetProperty("name").GetString(), product.GetProperty("price").GetInt32(), product.GetProperty("finalPrice").GetInt32(), product.GetProperty("description").GetString(),
            product.GetProperty("descriptionHtml").GetString()));
        var address = $"/api/v1/marketplace/products/{product.GetProperty("id").GetString()}";
        Assert.Equal([$"{address}/photos/1"], product.GetProperty("photos").EnumerateArray().Select(p => p.GetString()));
        var seller = Assert.Single(sellers.EnumerateArray());
        Assert.Equal(("+628110000001", 1), (seller.GetProperty("whatsApp").GetString(), seller.GetProperty("products").GetInt32()));
        Assert.Equal(seller.GetProperty("id").GetString(), product.GetProperty("sellerId").GetString());
        Assert.StartsWith("https://wa.me/628110000001?text=Halo", product.GetProperty("whatsAppUrl").GetString(), StringComparison.Ordinal);
        var category = Assert.Single(categories.EnumerateArray());
        Assert.Equal(("makanan", "Makanan", 1), (category.GetProperty("key").GetString(), category.GetProperty("name").GetString(), category.GetProperty("products").GetInt32()));
        Assert.Equal(2, everywhere.GetArrayLength());
        Assert.Equal(product.GetRawText(), (await Host.GetAsync(address)).GetProperty("data").GetRawText());
        Assert.Equal("Makanan", product.GetProperty("categoryName").GetString());
        Assert.Equal(seller.GetProperty("whatsApp").GetString(), (await Host.GetAsync($"/api/v1/marketplace/sellers/{seller.GetProperty("id").GetString()}")).GetProperty("data").GetProperty("whatsApp").GetString());
    }

    private static JsonElement Line(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("tables")[0].GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("code").GetString() == "3");
}
