using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>People of the field see their own RT or RW, and everybody else is not there. In the synthetic village families of even number stand in RT 001, the others in RT 002.</summary>
public sealed class FieldScopeTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const int Families = 8;

    private ApiHost? _host;

    private ApiHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: Families);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Theory]
    [InlineData("residents", Families / 2 * 4)]
    [InlineData("families", Families / 2)]
    [InlineData("households", Families / 2)]
    [InlineData("resident-events", Families / 2 * 4)]
    [InlineData("family-events", Families / 2)]
    public async Task Lists_hold_the_own_RT_and_a_foreign_one_is_not_there(string list, int expected)
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");

        var mine = await GetAsync($"{Village}/{list}?limit=200", udin);
        var all = (await Host.GetAsync($"{Village}/{list}?limit=200", ApiRoles.Operator)).GetProperty("data");

        Assert.Equal(expected, mine.GetArrayLength());
        Assert.Equal(2 * expected, all.GetArrayLength());
        if (list.EndsWith("-events", StringComparison.Ordinal))
        {
            return;
        }

        var seen = Ids(mine);
        var foreign = Ids(all).First(id => !seen.Contains(id));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", $"{Village}/{list}/{seen.First()}", udin));
        Assert.Equal(await SaidAsync("GET", $"{Village}/{list}/999999", udin), await SaidAsync("GET", $"{Village}/{list}/{foreign}", udin));
    }

    [Fact]
    public async Task What_others_were_shown_is_not_shown_out_of_memory()
    {
        await StartCampaignAsync();
        var foreign = IdOf(1);
        await Host.GetAsync($"{Village}/residents/{foreign}", ApiRoles.Reader);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("GET", $"{Village}/residents/{foreign}", Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001")));
    }

    [Fact]
    public async Task Filters_do_not_lead_out_of_the_own_RT()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");
        var (foreignRt, foreignFamily) = (AreaOf("002"), FamilyOf(1));

        Assert.Equal(0, (await GetAsync($"{Village}/residents?area={foreignRt}", udin)).GetArrayLength());
        Assert.Equal(0, (await GetAsync($"{Village}/residents?rt=002", udin)).GetArrayLength());
        Assert.Equal(0, (await GetAsync($"{Village}/residents?family={foreignFamily}", udin)).GetArrayLength());
        Assert.Equal(0, (await GetAsync($"{Village}/families?area={foreignRt}", udin)).GetArrayLength());
        Assert.Equal(0, (await GetAsync($"{Village}/resident-events?resident={IdOf(1)}", udin)).GetArrayLength());
        Assert.Equal(0, (await GetAsync($"{Village}/family-events?family={foreignFamily}", udin)).GetArrayLength());
        Assert.Equal(Families / 2 * 4, (await GetAsync($"{Village}/residents?rw=001&limit=200", udin)).GetArrayLength());
    }

    [Fact]
    public async Task Pages_of_the_own_RT_hold_everybody_once()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");
        var seen = new List<long>();
        string? next = null;
        do
        {
            using var response = await SendAsync("GET", $"{Village}/residents?limit=5{(next is null ? string.Empty : $"&next={next}")}", udin);
            var page = await ApiHost.JsonAsync(response, HttpStatusCode.OK);
            seen.AddRange(Ids(page.GetProperty("data")));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(Families / 2 * 4, seen.Distinct().Count());
        Assert.Equal(seen.Distinct().Count(), seen.Count);
    }

    [Fact]
    public async Task The_ledger_says_who_was_seen_and_nobody_where_nobody_was()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");

        await GetAsync($"{Village}/residents?limit=200", udin);
        var list = await LastAsync();
        await StatusAsync("GET", $"{Village}/residents/{IdOf(1)}", udin);
        var refused = await LastAsync();

        Assert.Equal(("Pak Udin", 200, Families / 2 * 4), list);
        Assert.Equal(("Pak Udin", 404, 0), refused);
    }

    [Fact]
    public async Task An_enumerator_sees_nobody_before_and_after_a_campaign_and_a_coordinator_the_RW_always()
    {
        var (udin, sri) = (Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001"), Host.FieldKey(ApiRoles.RwCoordinator, "Bu Sri", "001/-"));
        Assert.Equal((0, Families * 4), (await CountAsync(udin), await CountAsync(sri)));

        var campaign = await StartCampaignAsync();
        Assert.Equal((Families / 2 * 4, Families * 4), (await CountAsync(udin), await CountAsync(sri)));

        await Host.PostAsync($"{Village}/mutakhiran/campaigns/{campaign}/closing", ApiRoles.Operator, string.Empty);
        Assert.Equal((0, Families * 4), (await CountAsync(udin), await CountAsync(sri)));
    }

    [Fact]
    public async Task A_key_without_an_area_sees_what_the_campaign_assigns_and_the_answer_before_is_not_confirmed()
    {
        var campaign = await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin");
        using var before = await SendAsync("GET", $"{Village}/residents?limit=200", udin);
        Assert.Equal(0, (await ApiHost.JsonAsync(before, HttpStatusCode.OK)).GetProperty("data").GetArrayLength());

        using var assigned = await Host.SendAsync("PUT", $"{Village}/mutakhiran/campaigns/{campaign}/assignments", ApiRoles.Operator, $$"""{"area":{{AreaOf("002")}},"people":["pak udin"]}""");
        using var after = await SendAsync("GET", $"{Village}/residents?limit=200", udin, headers: ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, assigned.StatusCode);
        Assert.Equal(Families / 2 * 4, (await ApiHost.JsonAsync(after, HttpStatusCode.OK)).GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Who_belongs_to_a_family_of_the_RT_is_seen_wherever_the_person_stands()
    {
        await StartCampaignAsync();
        var strayed = SyntheticVillage.Changed(Host.Village.Resident(6), ("area", 4));
        await Host.Publisher.PublishAsync(Host.Village, strayed);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", $"{Village}/residents/{IdOf(6)}", Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", $"{Village}/residents/{IdOf(6)}", Host.FieldKey(ApiRoles.Enumerator, "Bu Ani", "001/002")));
    }

    [Fact]
    public async Task A_renamed_RT_is_followed_a_part_that_was_split_off_is_not_and_one_that_ended_shows_nobody()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");
        Host.Village.Rows["areas"].Add(SyntheticVillage.Row(Entities.Areas, 5, ("hamlet", "MAWAR"), ("rw", "001"), ("rt", "003"), ("level", "rt")));
        var renamed = SyntheticVillage.Changed(Host.Village.Rows["areas"][2], ("rt", "011"));
        EntityRecord[] moved = [SyntheticVillage.Changed(Host.Village.Rows["families"][1], ("area", 5)), .. Enumerable.Range(5, 4).Select(key => SyntheticVillage.Changed(Host.Village.Resident(key), ("area", 5)))];

        await Host.Publisher.PublishAsync(Host.Village, [renamed, .. moved]);
        Assert.Equal((Families / 2 * 4) - 4, await CountAsync(udin));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("GET", $"{Village}/residents/{IdOf(5)}", udin));

        Host.Village.Rows["areas"].RemoveAt(2);
        await Host.Publisher.PublishAsync(Host.Village);
        Assert.Equal(0, await CountAsync(udin));
    }

    [Fact]
    public async Task In_another_store_an_area_counts_only_where_it_is_called_the_same()
    {
        await StartCampaignAsync();
        using var reader = Host.Services.GetRequiredService<PopulationQueries>().Open();
        var (first, second) = (reader.ListPlaces(1).Single(place => place.Rt == "001"), reader.ListPlaces(1).Single(place => place.Rt == "002"));
        var keys = Host.Services.GetRequiredService<ApiKeyStore>();

        Assert.Equal(Families / 2 * 4, await CountAsync(keys.Create("Pak Udin", ApiRoles.Enumerator, ApiHost.Own, [new KeyArea(first, "an epoch before")], expiresAt: null)));
        Assert.Equal(0, await CountAsync(keys.Create("Pak Udin", ApiRoles.Enumerator, ApiHost.Own, [new KeyArea(first with { Rt = second.Rt }, "an epoch before")], expiresAt: null)));
    }

    [Fact]
    public async Task Findings_and_duplicates_are_those_of_the_own_RT()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");
        var area = AreaOf("001");
        var all = Findings.Of(Host, Reports.Village(ApiHost.Own));
        var foreign = all.First(finding => finding.AreaId == AreaOf("002"));

        var shown = await GetAsync($"{Village}/quality/findings?limit=200&rule=DOK-07", udin);

        Assert.NotEqual(0, shown.GetArrayLength());
        Assert.All(shown.EnumerateArray(), finding => Assert.Equal(area, finding.GetProperty("areaId").GetInt64()));
        Assert.Equal(0, (await GetAsync($"{Village}/quality/findings?area={AreaOf("002")}", udin)).GetArrayLength());
        Assert.Equal(await SaidAsync("GET", $"{Village}/quality/findings/999999", udin), await SaidAsync("GET", $"{Village}/quality/findings/{foreign.Id}", udin));
        var pair = Findings.SampleOf(Host, Host.Routes.Single(route => route.Name == "getDuplicate"), ApiHost.Own);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("GET", $"{Village}/quality/duplicates/{pair}", udin));
    }

    [Fact]
    public async Task Corrections_are_seen_and_proposed_for_the_own_RT_only()
    {
        await StartCampaignAsync();
        var udin = Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001");
        var (mine, foreign) = (Proposals.Add(Host, sourceKey: 5).Id, Proposals.Add(Host, sourceKey: 1, state: CorrectionState.Submitted).Id);

        Assert.Equal([mine], Ids(await GetAsync($"{Village}/corrections", udin)));
        Assert.Equal(await SaidAsync("GET", $"{Village}/corrections/999999", udin), await SaidAsync("GET", $"{Village}/corrections/{foreign}", udin));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("POST", $"{Village}/corrections/{foreign}/steps", udin, """{"action":"Submit"}"""));
        var unknown = await SaidAsync("POST", $"{Village}/corrections", udin, Proposal(999_999, "a"));
        Assert.Equal(unknown, await SaidAsync("POST", $"{Village}/corrections", udin, Proposal(IdOf(1), "a")));
        Assert.Contains("no-subject", unknown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, await StatusAsync("POST", $"{Village}/corrections", udin, Proposal(IdOf(5), "b")));
    }

    [Fact]
    public async Task Sheets_and_visits_are_those_of_the_own_RT_and_of_a_coordinator_those_of_the_RW()
    {
        var campaign = $"{Village}/mutakhiran/campaigns/{await StartCampaignAsync()}";
        var (udin, sri) = (Host.FieldKey(ApiRoles.Enumerator, "Pak Udin", "001/001"), Host.FieldKey(ApiRoles.RwCoordinator, "Bu Sri", "001/-"));

        var mine = await GetAsync($"{campaign}/sheets", udin);
        var all = await GetAsync($"{campaign}/sheets", sri);

        Assert.Equal((Families / 2, Families), (mine.GetArrayLength(), all.GetArrayLength()));
        Assert.Equal(0, (await GetAsync($"{campaign}/sheets?area={AreaOf("002")}", udin)).GetArrayLength());
        var tasks = mine.EnumerateArray().Select(sheet => sheet.GetProperty("task").GetString()!).ToList();
        var foreign = all.EnumerateArray().Select(sheet => sheet.GetProperty("task").GetString()!).First(task => !tasks.Contains(task));
        Assert.Equal(await SaidAsync("POST", $"{campaign}/visits", udin, Visit("2222-2222-2")), await SaidAsync("POST", $"{campaign}/visits", udin, Visit(foreign)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("POST", $"{campaign}/visits", udin, Visit(tasks[0])));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("POST", $"{campaign}/visits", sri, Visit(foreign)));
        Assert.Equal(await SaidAsync("POST", $"{campaign}/families", udin, """{"area":999999}"""), await SaidAsync("POST", $"{campaign}/families", udin, $$"""{"area":{{AreaOf("002")}}}"""));
        Assert.Single((await GetAsync(campaign, udin)).GetProperty("areas").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("GET", $"{campaign}/sheets?kind=second", udin));
        Assert.True((await GetAsync($"{campaign}/sheets?kind=second", sri)).GetArrayLength() <= 1);
    }

    private async Task<long> StartCampaignAsync()
    {
        using var response = await Host.SendAsync("POST", $"{Village}/mutakhiran/campaigns", ApiRoles.Operator, """{"kind":"Extra","rules":["NIK-07"]}""");
        return (await ApiHost.JsonAsync(response, HttpStatusCode.Created)).GetProperty("data").GetProperty("id").GetInt64();
    }

    private static string Proposal(long resident, string id) =>
        $$"""{"corrections":[{"clientId":"{{id}}","resident":{{resident}},"fields":[{"field":"citizenship","base":"1","value":"2"}]}]}""";

    private static string Visit(string task) => $$"""{"visits":[{"task":"{{task}}","day":"2026-03-02","outcome":"Unchanged","clientId":"hp-1"}]}""";

    private static List<long> Ids(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];

    private long IdOf(long resident) => IdOf(Entities.Residents, resident);

    private long FamilyOf(long family) => IdOf(Entities.Families, family);

    private long IdOf(EntityDefinition entity, long key)
    {
        using var reader = Host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.FindIds(entity, reader.FindVillage(ApiHost.Own)!.Id, [key])[key];
    }

    private long AreaOf(string rt)
    {
        using var reader = Host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.ListPlaces(reader.FindVillage(ApiHost.Own)!.Id).Single(place => place.Rt == rt).Id;
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, string key, string? body = null, params (string Name, string Value)[] headers) =>
        Host.SendAsync(method, path, body: body, headers: [("Authorization", $"Bearer {key}"), .. headers]);

    private async Task<JsonElement> GetAsync(string path, string key)
    {
        using var response = await SendAsync("GET", path, key);
        return (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string path, string key, string? body = null)
    {
        using var response = await SendAsync(method, path, key, body);
        return response.StatusCode;
    }

    private async Task<int> CountAsync(string key) => (await GetAsync($"{Village}/residents?limit=200", key)).GetArrayLength();

    /// <summary>Status and words of a refusal, which must be the same for what is foreign and what does not exist.</summary>
    private async Task<string> SaidAsync(string method, string path, string key, string? body = null)
    {
        using var response = await SendAsync(method, path, key, body);
        Assert.False(response.IsSuccessStatusCode);
        return $"{response.StatusCode} {ApiHost.SaidBy(await ApiHost.ProblemAsync(response))}";
    }

    private async Task<(string? Name, int Status, int Residents)> LastAsync()
    {
        var entry = (await Host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Last();
        return (entry.GetProperty("name").GetString(), entry.GetProperty("result").GetInt32(), entry.GetProperty("residents").GetInt32());
    }
}
