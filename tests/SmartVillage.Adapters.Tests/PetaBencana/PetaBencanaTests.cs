using SmartVillage.Adapters.PetaBencana;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Tests.PetaBencana;

public sealed class PetaBencanaTests : OutsideContract
{
    private static readonly HazardPlace Place = new() { VillageCode = "18.72.04.1002", Latitude = -5.13, Longitude = 105.33 };

    protected override bool IsRepeated => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        var answer = await AskAsync(url);

        // An address that is not there is a fault and not an empty list.
        return answer is { Status: AnswerStatus.Unavailable, SourceCode: "404" } ? AdapterAnswers.Failed<bool>(AnswerStatus.NotFound, answer.Reason!) : answer;
    }

    [Fact]
    public async Task Reports_have_kind_place_and_time_and_nothing_about_people()
    {
        Stub.Get(
            "/reports",
            """{"statusCode":200,"result":{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[105.33,-5.22]},"properties":{"pkey":12,"created_at":"2023-11-14T20:00:00.000Z","disaster_type":"flood","text":"Budi, 0812","image_url":"x"}},{"geometry":null,"properties":{}}]}}""");

        var report = Assert.Single((await AskAsync(Stub.Url)).Value!.Value);

        Assert.Equal(("12", "flood", 10d), (report.Id, report.Kind, report.DistanceKm));
        Assert.Equal("?admin=ID-LA&geoformat=geojson&timeperiod=86400", new Uri(Stub.Server.LogEntries.Single().RequestMessage!.Url).Query);
        Assert.StartsWith("SmartVillage", Stub.Header(0, "User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_off_unless_somebody_switches_it_on()
    {
        using var adapter = new PetaBencanaAdapter(new PetaBencanaOptions { Url = Stub.Url }, Time);

        Assert.Equal("off", (await adapter.GetAsync(Place, Cancellation)).SourceCode);
        Assert.Equal((AdapterStatus.Disabled, 0), ((await adapter.CheckAsync(Cancellation)).Status, Stub.Calls));
    }

    private async Task<AdapterAnswer<Fetched<IReadOnlyList<DisasterReport>>>> AskAsync(Uri url)
    {
        using var adapter = new PetaBencanaAdapter(new PetaBencanaOptions { IsOn = true, Url = url }, Time);
        return await adapter.GetAsync(Place, Cancellation);
    }
}
