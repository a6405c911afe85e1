using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using SmartVillage.Api.Tests.Support;

namespace SmartVillage.Api.Tests.Open311;

/// <summary>Forms and filters of garbage: always a well-formed answer of the asked format, never a fault of ours.</summary>
public sealed class Open311FuzzTests(SharedHost shared)
{
    private static readonly string[] Names =
    [
        "jurisdiction_id", "service_code", "lat", "long", "address_string", "address_id", "description", "phone", "email", "first_name", "media_url", "api_key", "website", "attribute[hazard]",
        "attribute[hazard][]", "attribute[]", "attribute[[", "attribute[since]", "start_date", "end_date", "status", "service_request_id", "page", "page_size", "",
    ];

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.String[0, 60], Gen.OneOf(
            ApiHost.Own, "pju-mati", "wifi-mati", "-5.1", "105.3", "1e308", "-0", "Infinity", "9".PadLeft(400, '9'), "0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00", "2026-02-30T00:00:00Z",
            "open", "closed", "open,,closed", "\u0000\u0001\ufffe", "]]>", "<!--", "&amp;", "\ud83d\ude00", "none", "1872044501909999", "0", "-1", "2147483648"));

    [Fact]
    public async Task No_form_and_no_filter_breaks_anything()
    {
        var fields = Gen.Select(Gen.OneOf(Names), Values).Array[0, 8];

        await Gen.Select(fields, Gen.Bool, Gen.Bool, Gen.Bool).SampleAsync(
            async (pairs, posts, xml, sane) =>
            {
                (string, string)[] all = sane ? [("jurisdiction_id", ApiHost.Own), ("service_code", "pju-mati"), ("lat", "-5.2"), .. pairs] : pairs;
                await CheckAsync(all, posts, xml ? "xml" : "json");
            },
            iter: 1500,
            threads: 4);
    }

    private async Task CheckAsync((string Name, string Value)[] pairs, bool posts, string format)
    {
        var encoded = string.Join('&', pairs.Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(new string([.. p.Value.Where(c => !char.IsSurrogate(c))]))}"));
        var address = $"/open311/v2/requests.{format}";
        using var response = posts
            ? await shared.Host.Client.PostAsync(new Uri(shared.Host.Address, address), new StringContent(encoded, null, "application/x-www-form-urlencoded"))
            : await shared.Host.Client.GetAsync(new Uri(shared.Host.Address, $"{address}?{encoded}"));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode} {encoded} {body}");
        if (format == "xml")
        {
            Assert.Contains(XDocument.Parse(body).Root!.Name.LocalName, (string[])["errors", "service_requests"]);
        }
        else
        {
            Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(body).RootElement.ValueKind);
        }
    }
}
