using SmartVillage.Adapters.InaRisk;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards.Index;

namespace SmartVillage.Adapters.Tests.InaRisk;

/// <summary>Values of the map at a point, and everything that is none.</summary>
public sealed class InaRiskTests : IDisposable
{
    private readonly StubServer _stub = new();
    private readonly QuickTime _time = new(OutsideContract.Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stub.Dispose();

    [Theory]
    [InlineData(HazardIndexKind.Flood, "BANJIR")]
    [InlineData(HazardIndexKind.Landslide, "TANAHLONGSOR")]
    [InlineData(HazardIndexKind.Earthquake, "GEMPABUMI")]
    public async Task A_value_is_asked_for_at_the_point_of_its_layer(HazardIndexKind kind, string layer)
    {
        Stub($"/inarisk/INDEKS_BAHAYA_{layer}/ImageServer/identify", """{"objectId":0,"name":"Pixel","value":"0.4166","location":{"x":105.32,"y":-5.11}}""");

        var answer = await ReadAsync(new Uri(_stub.Url, "inarisk"), kind);

        Assert.Equal(0.4166, answer.Value);
        var query = System.Net.WebUtility.UrlDecode(_stub.Server.LogEntries.Single().RequestMessage!.Url);
        Assert.Contains("""geometry={"x":105.321,"y":-5.1135,"spatialReference":{"wkid":4326}}""", query, StringComparison.Ordinal);
        Assert.Contains("f=json", query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":"NoData"}""", 200, AnswerStatus.NotFound)]
    [InlineData("""{"value":"7.5"}""", 200, AnswerStatus.Unavailable)]
    [InlineData("""{"value":"-0.1"}""", 200, AnswerStatus.Unavailable)]
    [InlineData("""{"value":null}""", 200, AnswerStatus.Unavailable)]
    [InlineData("""{"error":{"code":400,"message":"Invalid"}}""", 200, AnswerStatus.Unavailable)]
    [InlineData("<html>", 200, AnswerStatus.Unavailable)]
    [InlineData("", 200, AnswerStatus.Unavailable)]
    [InlineData("", 404, AnswerStatus.Unavailable)]
    [InlineData("", 429, AnswerStatus.RateLimited)]
    [InlineData("", 500, AnswerStatus.Unavailable)]
    public async Task What_is_no_value_never_becomes_one(string body, int status, AnswerStatus expected)
    {
        _stub.Server.Given(WireMock.RequestBuilders.Request.Create()).RespondWith(
            WireMock.ResponseBuilders.Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));

        Assert.Equal(expected, (await ReadAsync(_stub.Url)).Status);
    }

    [Theory]
    [InlineData(Breakage.Reset)]
    [InlineData(Breakage.HalfBody)]
    [InlineData(Breakage.Silence)]
    public async Task A_server_that_breaks_off_or_says_nothing_has_no_value(Breakage breakage)
    {
        using var broken = new BrokenServer(breakage);
        _time.LimitsEnd = breakage is Breakage.Silence;

        Assert.Equal(AnswerStatus.Unavailable, (await ReadAsync(broken.Url)).Status);
    }

    [Fact]
    public async Task It_is_off_until_somebody_switches_it_on_and_asks_once_a_second()
    {
        using var off = new InaRiskAdapter(new InaRiskOptions { Url = _stub.Url }, _time);
        Assert.Equal(("off", 0), ((await off.ReadAsync(HazardIndexKind.Flood, -5.1135, 105.321, Cancellation)).SourceCode, _stub.Calls));

        Stub("/INDEKS_BAHAYA_BANJIR/ImageServer/identify", """{"value":"0.1"}""");
        using var on = new InaRiskAdapter(new InaRiskOptions { IsOn = true, Url = _stub.Url }, _time);
        await on.ReadAsync(HazardIndexKind.Flood, -5.1135, 105.321, Cancellation);
        await on.ReadAsync(HazardIndexKind.Flood, -5.1135, 105.321, Cancellation);

        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Waits);
    }

    private void Stub(string path, string body) => _stub.Get(path, body);

    private async Task<AdapterAnswer<double>> ReadAsync(Uri url, HazardIndexKind kind = HazardIndexKind.Flood)
    {
        using var adapter = new InaRiskAdapter(new InaRiskOptions { IsOn = true, Url = url }, _time);
        return await adapter.ReadAsync(kind, -5.1135, 105.321, Cancellation);
    }
}
