using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Figures of campaigns for those who lead.</summary>
public sealed class CampaignTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 8);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Progress_is_told_by_RT_and_RW_with_what_waits_there()
    {
        var campaign = await StartAsync(ApiHost.Own);
        Proposals.Add(_host, sourceKey: 5, state: CorrectionState.Submitted);
        _host.Time.Advance(TimeSpan.FromDays(8));
        Proposals.Add(_host, sourceKey: 1, state: CorrectionState.UnderReview);

        var data = (await _host.GetAsync($"{Village}/mutakhiran/campaigns/{campaign}", ApiRoles.VillageHead)).GetProperty("data");

        var rts = data.GetProperty("areas").EnumerateArray().ToDictionary(area => area.GetProperty("rt").GetString()!, Waiting);
        Assert.Equal(((1, 1), (1, 0)), (rts["001"], rts["002"]));
        var rw = Assert.Single(data.GetProperty("rws").EnumerateArray());
        Assert.Equal(("001", 8, (2, 1)), (rw.GetProperty("rw").GetString(), rw.GetProperty("families").GetProperty("total").GetInt32(), Waiting(rw)));
        Assert.Equal((2, 1), Waiting(data));
        Assert.Equal(8, data.GetProperty("confirmation").GetProperty("never").GetInt32());
    }

    [Fact]
    public async Task A_district_sees_the_village_as_a_whole_and_the_report_names_people_to_the_office_only()
    {
        var campaign = await StartAsync(ApiHost.Own);
        var task = (await _host.GetAsync($"{Village}/mutakhiran/campaigns/{campaign}/sheets", ApiRoles.Operator)).GetProperty("data")[0].GetProperty("task").GetString();
        await _host.PostAsync($"{Village}/mutakhiran/campaigns/{campaign}/visits", ApiRoles.Operator, $$"""{"visits":[{"task":"{{task}}","day":"2026-03-02","outcome":"Unchanged","clientId":"1"}]}""");

        var district = (await _host.GetAsync($"{Village}/mutakhiran/campaigns/{campaign}", ApiRoles.District)).GetProperty("data");
        var (above, office) = (await ReportAsync(campaign, ApiRoles.District), await ReportAsync(campaign, ApiRoles.Operator));

        Assert.Empty(district.GetProperty("areas").EnumerateArray());
        Assert.Empty(district.GetProperty("rws").EnumerateArray());
        Assert.DoesNotContain("RT 001", above, StringComparison.Ordinal);
        Assert.DoesNotContain("Pemegang Operator</td>", above, StringComparison.Ordinal);
        Assert.Contains("RT 001", office, StringComparison.Ordinal);
        Assert.Contains("Pemegang Operator</td>", office, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_is_the_sum_of_its_villages_and_one_village_sees_itself()
    {
        await StartAsync(ApiHost.Own);
        await StartAsync(ApiHost.Other);

        var city = (await _host.GetAsync("/api/v1/mutakhiran/progress", ApiRoles.District)).GetProperty("data");
        var head = (await _host.GetAsync("/api/v1/mutakhiran/progress", ApiRoles.VillageHead)).GetProperty("data");

        Assert.Equal([ApiHost.Own, ApiHost.Other], city.GetProperty("villages").EnumerateArray().Select(village => village.GetProperty("village").GetString()));
        Assert.Equal(
            city.GetProperty("villages").EnumerateArray().Sum(village => village.GetProperty("families").GetProperty("total").GetInt32()),
            city.GetProperty("total").GetProperty("families").GetProperty("total").GetInt32());
        Assert.Equal(ApiHost.Own, Assert.Single(head.GetProperty("villages").EnumerateArray()).GetProperty("village").GetString());
    }

    [Fact]
    public async Task The_ledger_calls_each_step_by_its_name_with_the_proposal_and_its_fields()
    {
        var id = Proposals.Add(_host, state: CorrectionState.UnderReview).Id;
        await _host.PostAsync($"{Village}/corrections/{id}/steps", ApiRoles.Approver, """{"action":"Approve"}""");
        await _host.PostAsync($"{Village}/corrections/{id}/steps", ApiRoles.Operator, """{"action":"MarkApplied"}""");

        var ledger = (await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().ToList();

        Assert.Equal(
            [("setujui", $"usul {id} [citizenship]"), ("terapkan", $"usul {id} [citizenship]")],
            ledger[^2..].Select(entry => (entry.GetProperty("action").GetString()!, entry.GetProperty("purpose").GetString()!)));
    }

    private static (int, int) Waiting(JsonElement place) =>
        (place.GetProperty("proposals").GetProperty("waiting").GetInt32(), place.GetProperty("proposals").GetProperty("waitingLong").GetInt32());

    private async Task<long> StartAsync(string village)
    {
        using var response = await _host.SendAsync("POST", $"/api/v1/villages/{village}/mutakhiran/campaigns", ApiRoles.Admin, """{"kind":"Extra","rules":["NIK-07"]}""");
        return (await ApiHost.JsonAsync(response, HttpStatusCode.Created)).GetProperty("data").GetProperty("id").GetInt64();
    }

    private async Task<string> ReportAsync(long campaign, string role)
    {
        using var response = await _host.SendAsync("GET", $"{Village}/mutakhiran/campaigns/{campaign}/report", role);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(ApiHost.Cancellation);
    }
}
