using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Pages lead through everything once, and only within one edition.</summary>
public sealed class PagingTests(SharedHost shared)
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost Host => shared.Host;

    [Theory]
    [InlineData("sort=id&order=asc")]
    [InlineData("sort=id&order=desc")]
    [InlineData("sort=name&order=asc")]
    [InlineData("sort=name&order=desc")]
    [InlineData("sort=birthDate&order=asc")]
    [InlineData("sort=birthDate&order=desc")]
    public async Task Every_order_is_complete_and_without_repeats(string order)
    {
        var ids = await WalkAsync($"{Village}/residents?{order}&limit=7", ApiRoles.Operator);

        Assert.Equal(120, ids.Count);
        Assert.Equal(120, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("families", 30)]
    [InlineData("households", 30)]
    [InlineData("resident-events", 120)]
    [InlineData("family-events", 30)]
    public async Task Other_lists_are_complete_and_without_repeats(string list, int count)
    {
        var ids = await WalkAsync($"{Village}/{list}?limit=11", ApiRoles.Reader);

        Assert.Equal((count, count), (ids.Count, ids.Distinct().Count()));
    }

    [Theory]
    [InlineData("sex=1", 60)]
    [InlineData("rt=001", 60)]
    [InlineData("hamlet=MAWAR&rw=001", 120)]
    [InlineData("religion=3", 24)]
    [InlineData("lifeStatus=2", 1)]
    [InlineData("sex=1&religion=3&lifeStatus=1", 12)]
    [InlineData("changedSince=0", 120)]
    [InlineData("changedSince=1", 0)]
    [InlineData("status=2", 0)]
    public async Task Filters_narrow_to_exactly_what_the_rows_say(string filter, int count) =>
        Assert.Equal(count, (await WalkAsync($"{Village}/residents?{filter}&limit=50", ApiRoles.Reader)).Count);

    [Fact]
    public async Task Ages_count_to_the_day_for_an_operator_and_by_year_for_a_reader()
    {
        // The clock of the host stands at 2 March 2026 in Metro.
        var today = new DateOnly(2026, 3, 2);
        var births = Host.Village.Rows["residents"].Select(r => r.Date(Entities.Residents["birthDate"])!.Value).ToArray();
        var exact = births.Count(b => b.AddYears(17) <= today && b.AddYears(61) > today);
        var byYear = births.Count(b => today.Year - b.Year is >= 17 and <= 60);

        Assert.Equal(exact, (await WalkAsync($"{Village}/residents?ageFrom=17&ageTo=60&limit=200", ApiRoles.Operator)).Count);
        Assert.Equal(byYear, (await WalkAsync($"{Village}/residents?ageFrom=17&ageTo=60&limit=200", ApiRoles.Reader)).Count);
    }

    [Fact]
    public async Task A_family_and_an_area_are_found_by_our_ids()
    {
        var resident = (await Host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Operator)).GetProperty("data")[0];

        var family = await WalkAsync($"{Village}/residents?family={resident.GetProperty("familyId").GetInt64()}&limit=50", ApiRoles.Operator);
        var area = await WalkAsync($"{Village}/residents?area={resident.GetProperty("areaId").GetInt64()}&limit=50", ApiRoles.Operator);

        Assert.Equal((SyntheticVillage.FamilySize, 60), (family.Count, area.Count));
    }

    [Theory]
    [InlineData("andre wijaya", 1)]
    [InlineData("ÁNDRÉ WÍ", 1)]
    [InlineData("warga", 119)]
    [InlineData("nobody", 0)]
    public async Task A_name_is_found_by_its_start_without_case_and_accents(string prefix, int count)
    {
        var found = new List<long>();
        string? next = null;
        do
        {
            var answer = await Host.PostAsync($"{Village}/residents/search", ApiRoles.Operator, JsonSerializer.Serialize(new Dictionary<string, object?>
            {
                ["namePrefix"] = prefix,
                ["sort"] = "name",
                ["limit"] = 50,
                ["next"] = next,
            }));
            found.AddRange(Ids(answer));
            next = answer.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal((count, count), (found.Count, found.Distinct().Count()));
    }

    [Fact]
    public async Task A_number_is_found_exactly_and_only_in_the_own_village()
    {
        var nik = Host.Village.Resident(5).Text(Entities.Residents["nik"]);
        var card = Host.Village.Rows["families"][0].Text(Entities.Families["familyCardNumber"]);
        var foreign = Host.Neighbour.Resident(5).Text(Entities.Residents["nik"]);

        Assert.Single(Ids(await SearchAsync("nik", nik)));
        Assert.Single(Ids(await SearchAsync("nik", $"{nik![..4]} {nik[4..8]} {nik[8..]}")));
        Assert.Equal(SyntheticVillage.FamilySize, Ids(await SearchAsync("familyCardNumber", card)).Count);
        Assert.Empty(Ids(await SearchAsync("nik", foreign)));
        Assert.Empty(Ids(await SearchAsync("nik", nik[..15])));
    }

    [Fact]
    public async Task A_token_works_for_its_own_question_only_and_cannot_be_made()
    {
        var token = (await Host.GetAsync($"{Village}/residents?sex=1&limit=5", ApiRoles.Operator)).GetProperty("next").GetString()!;
        var forged = token[..^2] + (token[^2] == 'A' ? "BB" : "AA");

        foreach (var path in (string[])[$"{Village}/residents?sex=2&next={token}", $"{Village}/families?next={token}", $"{Village}/residents?sex=1&next={forged}"])
        {
            using var response = await Host.SendAsync("GET", path, ApiRoles.Operator);
            Assert.Equal((HttpStatusCode.BadRequest, "invalid-page-token"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
        }
    }

    private Task<JsonElement> SearchAsync(string field, string? value) =>
        Host.PostAsync($"{Village}/residents/search", ApiRoles.Operator, JsonSerializer.Serialize(new Dictionary<string, string?> { [field] = value }));

    private static List<long> Ids(JsonElement answer) => answer.GetProperty("data").EnumerateArray().Select(r => r.GetProperty("id").GetInt64()).ToList();

    private async Task<List<long>> WalkAsync(string path, string role)
    {
        var ids = new List<long>();
        string? next = null;
        do
        {
            var page = await Host.GetAsync(next is null ? path : $"{path}&next={next}", role);
            ids.AddRange(Ids(page));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        return ids;
    }
}
