using SmartVillage.Adapters.Open311;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pju;

namespace SmartVillage.Adapters.Tests.Open311;

public sealed class Open311ReadTests : OutsideContract
{
    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Open311Stubs.Adapter(url, Time);
        return await adapter.StateAsync("1", Cancellation);
    }

    [Fact]
    public async Task Services_are_listed()
    {
        Stub.Get("/v2/services.json", """[{"service_code":1,"service_name":"Lampu","metadata":true,"type":"realtime"},{"service_code":"b","metadata":"false"},{"x":1}]""");
        using var adapter = Open311Stubs.Adapter(new Uri(Stub.Url, "v2"), Time);

        Assert.Equal([new OutletService("1", "Lampu", true), new OutletService("b", null, false)], (await adapter.ServicesAsync(Cancellation)).Value!);
        Assert.EndsWith("?jurisdiction_id=18.72.04.1002", Stub.Server.LogEntries.Single().RequestMessage!.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_is_open_or_closed()
    {
        Stub.Get("/requests/7.json", """[{"service_request_id":7,"status":"closed","status_notes":"Sudah","updated_datetime":"2026-03-02T08:00:00+07:00"}]""");
        using var adapter = Open311Stubs.Adapter(Stub.Url, Time);

        Assert.Equal(new OutletState(false, "Sudah", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), null), (await adapter.StateAsync("7", Cancellation)).Value);
    }

    [Fact]
    public async Task A_token_becomes_a_number()
    {
        Stub.Get("/tokens/abc.json", """[{"service_request_id":638344,"token":"abc"}]""");
        using var adapter = Open311Stubs.Adapter(Stub.Url, Time);

        Assert.Equal("638344", (await adapter.ResolveAsync("abc", Cancellation)).Value!.RequestId);
    }

    [Fact]
    public async Task An_empty_list_is_not_found()
    {
        StubAnything("[]");
        using var adapter = Open311Stubs.Adapter(Stub.Url, Time);

        Assert.Equal(AnswerStatus.NotFound, (await adapter.StateAsync("1", Cancellation)).Status);
    }
}

public sealed class Open311CreateTests : OutsideContract
{
    private static readonly OutletReport Report = new() { ServiceCode = "pju-mati", Latitude = -5.13, Longitude = 105.33, Description = "Lampu mati & gelap" };

    protected override bool IsCommand => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url) => await CreateAsync(url, Report);

    [Fact]
    public async Task A_report_is_sent_as_a_form_and_gets_a_number()
    {
        Stub.Post("/requests.json", """[{"service_request_id":293944,"service_notice":"Terima kasih","account_id":null}]""", 201);

        var answer = await CreateAsync(Stub.Url, Report with
        {
            Attributes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["TIANG"] = ["A-12"], ["BAHAYA"] = ["kabel", "miring"] },
        });

        Assert.Equal(new OutletReceipt("293944", null, "Terima kasih"), answer.Value);
        Assert.Equal(
            "api_key=kunci&service_code=pju-mati&jurisdiction_id=18.72.04.1002&lat=-5.13&long=105.33&description=Lampu mati & gelap&attribute[TIANG]=A-12&attribute[BAHAYA][]=kabel&attribute[BAHAYA][]=miring",
            Uri.UnescapeDataString(Stub.BodyOf(0).Replace('+', ' ')));
        Assert.Equal("application/x-www-form-urlencoded", Stub.Header(0, "Content-Type"));
    }

    [Fact]
    public async Task A_token_for_later_is_an_answer_too()
    {
        StubAnything("""[{"token":"abc"}]""");

        Assert.Equal(new OutletReceipt(null, "abc", null), (await CreateAsync(Stub.Url, Report)).Value);
    }

    [Theory]
    [InlineData(400, AnswerStatus.Invalid)]
    [InlineData(403, AnswerStatus.Unauthorized)]
    [InlineData(404, AnswerStatus.NotFound)]
    public async Task Errors_are_a_list_and_the_status_tells(int status, AnswerStatus expected)
    {
        StubAnything("""[{"code":400,"description":"jurisdiction_id was not provided"}]""", status);

        Assert.Equal(expected, (await CreateAsync(Stub.Url, Report)).Status);
    }

    [Fact]
    public async Task Without_a_place_or_with_too_much_text_nothing_is_sent()
    {
        Assert.Equal(AnswerStatus.Invalid, (await CreateAsync(Stub.Url, new OutletReport { ServiceCode = "a" })).Status);
        Assert.Equal(AnswerStatus.Invalid, (await CreateAsync(Stub.Url, Report with { Description = new string('x', 4001) })).Status);
        Assert.Equal(0, Stub.Calls);
    }

    private async Task<AdapterAnswer<OutletReceipt>> CreateAsync(Uri url, OutletReport report)
    {
        using var adapter = Open311Stubs.Adapter(url, Time);
        return await adapter.CreateAsync(report, Cancellation);
    }
}

internal static class Open311Stubs
{
    public static Open311Adapter Adapter(Uri url, TimeProvider time) =>
        new(new Open311Options { Contract = OutsideContract.Contract(url), ApiKey = "kunci", Jurisdiction = "18.72.04.1002" }, time);
}
