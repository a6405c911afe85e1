using SmartVillage.Adapters.Satusehat;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Tests.Rsud;

public sealed class SatusehatTests : OutsideContract
{
    private const string Nik = "1872044501909999";

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url);
        return await adapter.OrganizationAsync("100", Cancellation);
    }

    [Theory]
    [InlineData("\"3599\"")]
    [InlineData("3599")]
    public async Task A_facility_is_read_with_a_token_that_is_fetched_once(string expires)
    {
        Token(expires);
        Stub.Get(
            "/fhir-r4/v1/Organization/100",
            """{"resourceType":"Organization","id":"100","active":true,"name":"RSUD Uji","telecom":[{"system":"phone","value":"0725-000000"},{"system":"email","value":"a@b.example"}]}""");
        using var adapter = Adapter(Stub.Url);

        var facility = (await adapter.OrganizationAsync("100", Cancellation)).Value!;
        await adapter.OrganizationAsync("100", Cancellation);

        Assert.Equal(("100", "RSUD Uji", true), (facility.Id, facility.Name, facility.IsActive));
        Assert.Equal(["0725-000000"], facility.Phones);
        Assert.Equal(("client_id=id&client_secret=rahasia", "Bearer t1", 3), (Stub.BodyOf(0), Stub.Header(1, "Authorization"), Stub.Calls));
    }

    [Fact]
    public async Task A_token_is_fetched_again_when_its_time_is_over()
    {
        Token("3599");
        Stub.Get("/fhir-r4/v1/Organization/100", """{"resourceType":"Organization","id":"100"}""");
        using var adapter = Adapter(Stub.Url);
        await adapter.OrganizationAsync("100", Cancellation);
        Time.Advance(TimeSpan.FromSeconds(3600));
        await adapter.OrganizationAsync("100", Cancellation);

        Assert.Equal(4, Stub.Calls);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        Token("3599");
        Stub.Series("GET", "/fhir-r4/v1/Organization/100", (401, "expired"), (200, """{"resourceType":"Organization","id":"100"}"""));
        using var adapter = Adapter(Stub.Url);

        Assert.True((await adapter.OrganizationAsync("100", Cancellation)).IsOk);
        Assert.Equal(4, Stub.Calls);
    }

    [Fact]
    public async Task Of_a_patient_only_the_number_is_taken()
    {
        Token("3599");
        Stub.Get(
            "/fhir-r4/v1/Patient",
            """{"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":{"resourceType":"Patient","id":"P0001","name":[{"text":"WARGA UJI"}],"birthDate":"1990-01-05"}}]}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal("P0001", (await adapter.PatientNumberAsync(Nik, Consent, Cancellation)).Value);
        Assert.Equal($"?identifier=https://fhir.kemkes.go.id/id/nik|{Nik}", Uri.UnescapeDataString(new Uri(Stub.Server.LogEntries[^1].RequestMessage!.Url).Query));
    }

    [Theory]
    [InlineData("", AnswerStatus.NotFound)]
    [InlineData("""{"resource":{"resourceType":"Patient","id":"a"}},{"resource":{"resourceType":"Patient","id":"b"}}""", AnswerStatus.Conflict)]
    public async Task Nobody_and_several_are_no_answer(string entries, AnswerStatus expected)
    {
        Token("3599");
        Stub.Get("/fhir-r4/v1/Patient", $$"""{"resourceType":"Bundle","type":"searchset","total":0,"entry":[{{entries}}]}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(expected, (await adapter.PatientNumberAsync(Nik, Consent, Cancellation)).Status);
    }

    [Fact]
    public async Task Places_and_services_of_a_facility_are_listed()
    {
        Token("3599");
        Stub.Get("/fhir-r4/v1/Location", """{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Location","id":"L1","status":"active","name":"Poli Anak"}},{"resource":{"resourceType":"Location","id":"L2","status":"suspended"}}]}""");
        Stub.Get("/fhir-r4/v1/HealthcareService", """{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"HealthcareService","id":"S1","active":false,"name":"Rawat jalan"}},{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"informational"}]}}]}""");
        using var adapter = Adapter(Stub.Url);

        Assert.Equal([("L1", true), ("L2", false)], (await adapter.LocationsAsync("100", Cancellation)).Value!.Select(place => (place.Id, place.IsActive == true)));
        Assert.Equal([("S1", "Rawat jalan")], (await adapter.HealthcareServicesAsync("100", Cancellation)).Value!.Select(place => (place.Id, place.Name!)));
    }

    [Fact]
    public async Task A_refusal_by_rules_of_business_is_told()
    {
        Token("3599");
        Stub.Get("/fhir-r4/v1/Organization/100", """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"business-rule","diagnostics":"1872044501909999"}]}""", 403);
        using var adapter = Adapter(Stub.Url);

        var answer = await adapter.OrganizationAsync("100", Cancellation);

        Assert.Equal(AnswerStatus.Invalid, answer.Status);
        Assert.DoesNotContain("9999", answer.Reason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"resourceType":"Patient","id":"1"}""")]
    [InlineData("""{"resourceType":"TidakAda"}""")]
    [InlineData("galat")]
    public async Task What_is_no_such_resource_is_unavailable(string body)
    {
        Token("3599");
        Stub.Get("/fhir-r4/v1/Organization/100", body);
        using var adapter = Adapter(Stub.Url);

        Assert.Equal(AnswerStatus.Unavailable, (await adapter.OrganizationAsync("100", Cancellation)).Status);
    }

    private void Token(string expires) => Stub.Post("/oauth2/v1/accesstoken", $$"""{"access_token":"t1","token_type":"BearerToken","expires_in":{{expires}},"issued_at":"1"}""");

    private SatusehatAdapter Adapter(Uri url) => new(new SatusehatOptions { Contract = Contract(url), ClientId = "id", ClientSecret = "rahasia" }, Time);
}
