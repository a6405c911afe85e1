using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Notices of the village: said by officers, read by everybody, replaced, taken back and over in time, and the same as CAP.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Path = $"/api/v1/villages/{ApiHost.Own}/notices";
    private const string Order = """{"event":"Banjir","headline":"Jalan di RW 03 tergenang","description":"Air setinggi lutut & naik","instruction":"Lewat RW 02","category":"Met","responseType":"Avoid","severity":"Severe","area":"RW 03","expiresAt":"2026-03-02T09:00:00+07:00"}""";

    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    // The order in which CAP 1.2 wants them.
    private static readonly string[] Alert = ["identifier", "sender", "sent", "status", "msgType", "scope", "references", "info"];
    private static readonly string[] Info =
        ["language", "category", "event", "responseType", "urgency", "severity", "certainty", "onset", "expires", "senderName", "headline", "description", "instruction", "area"];

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 1);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_notice_is_read_by_everybody_until_it_expires()
    {
        var given = await GiveAsync(Order);
        var listed = await ListAsync();

        Assert.Equal(given.GetProperty("id").GetInt64(), Assert.Single(listed).GetProperty("id").GetInt64());
        Assert.Equal(("Banjir", "Severe", "2026-03-02T02:00:00Z"), (listed[0].GetProperty("event").GetString(), listed[0].GetProperty("severity").GetString(), listed[0].GetProperty("expiresAt").GetString()));
        Assert.DoesNotContain("Pemegang", listed[0].ToString(), StringComparison.Ordinal);
        _host.Time.Advance(TimeSpan.FromHours(6));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task It_is_a_message_of_CAP_with_everything_in_its_place()
    {
        var id = (await GiveAsync(Order)).GetProperty("id").GetInt64();
        var alert = await CapAsync(id);
        var info = alert.Element(Cap + "info")!;

        Assert.Equal(Alert.Except(["references"]), alert.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(Info, info.Elements().Select(e => e.Name.LocalName));
        Assert.All(alert.DescendantsAndSelf(), e => Assert.Equal(Cap, e.Name.Namespace));
        Assert.Equal(("Actual", "Alert", "Public"), (Value(alert, "status"), Value(alert, "msgType"), Value(alert, "scope")));
        Assert.Equal(("2026-03-02T03:00:00+07:00", "2026-03-02T09:00:00+07:00"), (Value(alert, "sent"), Value(info, "expires")));
        Assert.Equal(("Air setinggi lutut & naik", "RW 03, Tejosari"), (Value(info, "description"), Value(info.Element(Cap + "area")!, "areaDesc")));
        Assert.Equal(ApiHost.Own, info.Descendants(Cap + "value").Single().Value);
    }

    [Fact]
    public async Task A_newer_one_replaces_it_and_one_that_is_taken_back_says_so()
    {
        var first = (await GiveAsync(Order)).GetProperty("id").GetInt64();
        var second = (await GiveAsync(Order.Replace("\"event\"", $"\"replaces\":{first},\"event\"", StringComparison.Ordinal))).GetProperty("id").GetInt64();
        using var again = await _host.SendAsync("POST", Path, ApiRoles.Operator, Order.Replace("\"event\"", $"\"replaces\":{first},\"event\"", StringComparison.Ordinal));
        var update = await CapAsync(second);

        Assert.Equal(second, Assert.Single(await ListAsync()).GetProperty("id").GetInt64());
        Assert.Equal("nothing-to-replace", (await ApiHost.ProblemAsync(again)).GetProperty("code").GetString());
        Assert.Equal(("Update", $"smartvillage.{ApiHost.Own},smartvillage.{ApiHost.Own}.{first},2026-03-02T03:00:00+07:00"), (Value(update, "msgType"), Value(update, "references")));
        Assert.Equal(Alert, update.Elements().Select(e => e.Name.LocalName));

        await _host.PostAsync($"{Path}/{second}/cancellation", ApiRoles.Operator, "{}");
        using var twice = await _host.SendAsync("POST", $"{Path}/{second}/cancellation", ApiRoles.Operator);
        Assert.Empty(await ListAsync());
        Assert.Equal("Cancel", Value(await CapAsync(second), "msgType"));
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
    }

    [Theory]
    [InlineData("""{"event":"","headline":"A","expiresAt":"2026-03-02T09:00:00Z"}""", "event")]
    [InlineData("""{"event":"A","headline":"A","severity":"Parah","expiresAt":"2026-03-02T09:00:00Z"}""", "severity")]
    [InlineData("""{"event":"A","headline":"A","expiresAt":"2026-03-01T09:00:00Z"}""", "expiresAt")]
    [InlineData("""{"event":"A","headline":"A","expiresAt":"2027-03-01T09:00:00Z"}""", "expiresAt")]
    [InlineData("""{"event":"A\u0007","headline":"A","expiresAt":"2026-03-02T09:00:00Z"}""", "event")]
    public async Task What_cannot_be_said_is_told_by_its_field(string order, string field)
    {
        using var response = await _host.SendAsync("POST", Path, ApiRoles.Operator, order);

        Assert.Equal(field, (await ApiHost.ProblemAsync(response)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Nobody_is_named_by_number_and_only_the_office_speaks()
    {
        using var number = await _host.SendAsync("POST", Path, ApiRoles.Operator, """{"event":"A","headline":"Dicari 1872044501909999","expiresAt":"2026-03-02T09:00:00Z"}""");
        using var reader = await _host.SendAsync("POST", Path, ApiRoles.Reader, Order);
        using var missing = await _host.SendAsync("GET", $"{Path}/999/cap");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (number.StatusCode, reader.StatusCode, missing.StatusCode));
    }

    private async Task<JsonElement> GiveAsync(string order)
    {
        using var response = await _host.SendAsync("POST", Path, ApiRoles.Operator, order);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.Created)).GetProperty("data");
    }

    private async Task<JsonElement[]> ListAsync() => [.. (await _host.GetAsync(Path)).GetProperty("data").EnumerateArray()];

    private async Task<XElement> CapAsync(long id)
    {
        using var response = await _host.SendAsync("GET", $"{Path}/{id}/cap");
        Assert.Equal((HttpStatusCode.OK, "application/cap+xml"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        return XDocument.Parse(await response.Content.ReadAsStringAsync(ApiHost.Cancellation)).Root!;
    }

    private static string Value(XElement parent, string name) => parent.Element(Cap + name)!.Value;
}
