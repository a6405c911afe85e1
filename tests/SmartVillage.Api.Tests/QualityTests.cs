using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Findings, rules and completeness over HTTP.</summary>
public sealed class QualityTests : IAsyncLifetime
{
    private const string Quality = $"/api/v1/villages/{ApiHost.Own}/quality";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(fill: RegisterSomebodyTwice);

    /// <summary>Lets one resident carry the number of somebody who lives in the neighbour village.</summary>
    private static void RegisterSomebodyTwice(SyntheticVillage village)
    {
        var twin = new SyntheticVillage(ApiHost.Other, "Margorejo", 20_000_000, 3).Resident(5);
        village.Rows["residents"][4] = SyntheticVillage.Changed(village.Resident(5), ("nik", twin[Entities.Residents["nik"].Ordinal]));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_summary_counts_every_rule_and_says_why_one_is_off()
    {
        var data = (await _host.GetAsync(Quality, ApiRoles.VillageHead)).GetProperty("data");

        var rules = data.GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("rule").GetString()!);
        Assert.Equal(RuleCatalog.All.Count, rules.Count);
        Assert.Equal("no recorded basis", rules["UMR-08"].GetProperty("off").GetString());
        Assert.True(rules["DOK-07"].GetProperty("open").GetInt32() > 100);
        Assert.Equal(119, data.GetProperty("completeness").GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task The_work_list_begins_with_what_helps_most_and_pages_through_everything_once()
    {
        var seen = new List<(long Priority, long Id)>();
        string? next = null;
        do
        {
            var page = await _host.GetAsync($"{Quality}/findings?limit=60{(next is null ? string.Empty : $"&next={next}")}", ApiRoles.Operator);
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(finding => (finding.GetProperty("priority").GetInt64(), finding.GetProperty("id").GetInt64())));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(Findings.Of(_host, Reports.Village(ApiHost.Own)).Count, seen.Count);
        Assert.Equal(seen.OrderByDescending(place => place.Priority).ThenBy(place => place.Id), seen);
    }

    [Fact]
    public async Task A_reader_sees_initials_an_operator_names_and_nobody_a_number()
    {
        var reader = await _host.GetAsync($"{Quality}/findings?rule=DOK-07&limit=200", ApiRoles.Reader);
        var office = await _host.GetAsync($"{Quality}/findings?rule=DOK-07&limit=200", ApiRoles.Operator);

        Assert.DoesNotContain(_host.Village.Names, name => reader.GetRawText().Contains(name, StringComparison.Ordinal));
        Assert.Contains(_host.Village.Names, name => office.GetRawText().Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Village.Numbers, number => office.GetRawText().Contains(number, StringComparison.Ordinal));
        Assert.All(reader.GetProperty("data").EnumerateArray(), finding => Assert.NotNull(finding.GetProperty("instruction").GetString()));
    }

    [Fact]
    public async Task An_area_above_the_RT_stands_for_the_RT_in_it()
    {
        var whole = (await _host.GetAsync($"{Quality}/findings?rule=DOK-07&limit=200", ApiRoles.Operator)).GetProperty("data").GetArrayLength();
        var rw = (await _host.GetAsync($"{Quality}/findings?rule=DOK-07&limit=200&area=2", ApiRoles.Operator)).GetProperty("data").GetArrayLength();
        var rt = (await _host.GetAsync($"{Quality}/findings?rule=DOK-07&limit=200&area=3", ApiRoles.Operator)).GetProperty("data").GetArrayLength();

        Assert.Equal(whole, rw);
        Assert.InRange(rt, 1, whole - 1);
    }

    [Theory]
    [InlineData("""{"kind":"Other","reason":"Menunggu KK"}""")]
    [InlineData("""{"kind":"Other","reason":"Menunggu KK","until":"2020-01-01"}""")]
    [InlineData("""{"kind":"Other","reason":"Menunggu KK","until":"2036-01-01"}""")]
    [InlineData("""{"kind":"Other","until":"2026-06-30"}""")]
    [InlineData("""{"kind":"Other","reason":"NIK 1872040101809999","until":"2026-06-30"}""")]
    [InlineData("""{"kind":"NotTheSamePerson","reason":"Lain orang"}""")]
    public async Task An_exception_without_an_end_a_reason_or_a_right_to_be_for_good_is_refused(string body)
    {
        var id = (await OneAsync("DOK-07")).GetProperty("id").GetInt64();

        using var response = await _host.SendAsync("POST", $"{Quality}/findings/{id}/exception", ApiRoles.Operator, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid-exception", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_exception_leaves_the_list_and_can_be_taken_back()
    {
        var id = (await OneAsync("DOK-07")).GetProperty("id").GetInt64();

        using var excepted = await _host.SendAsync("POST", $"{Quality}/findings/{id}/exception", ApiRoles.Operator, """{"reason":"Menunggu kartu","until":"2026-06-30"}""");
        var aside = (await _host.GetAsync($"{Quality}/findings?state=Excepted", ApiRoles.Reader)).GetProperty("data");
        var seenByReader = (await _host.GetAsync($"{Quality}/findings/{id}", ApiRoles.Reader)).GetProperty("data");
        var seenByOffice = (await _host.GetAsync($"{Quality}/findings/{id}", ApiRoles.Approver)).GetProperty("data");
        using var back = await _host.SendAsync("DELETE", $"{Quality}/findings/{id}/exception", ApiRoles.Operator);
        using var again = await _host.SendAsync("DELETE", $"{Quality}/findings/{id}/exception", ApiRoles.Operator);

        Assert.Equal(HttpStatusCode.OK, excepted.StatusCode);
        Assert.Equal(id, Assert.Single(aside.EnumerateArray()).GetProperty("id").GetInt64());
        Assert.Empty(seenByReader.GetProperty("decisions").EnumerateArray());
        Assert.Equal("Menunggu kartu", Assert.Single(seenByOffice.GetProperty("decisions").EnumerateArray()).GetProperty("reason").GetString());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (back.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Two_rows_stand_side_by_side_masked_and_say_what_is_the_same()
    {
        var route = _host.Routes.Single(one => one.Name == "getDuplicate");
        var id = Findings.SampleOf(_host, route, ApiHost.Own);

        var data = (await _host.GetAsync($"{Quality}/duplicates/{id}", ApiRoles.Reader)).GetProperty("data");

        var fields = data.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("field").GetString()!);
        Assert.False(fields["nik"].GetProperty("same").GetBoolean());
        Assert.True(fields["birthPlace"].GetProperty("same").GetBoolean());
        Assert.DoesNotContain(_host.Village.Numbers.Concat(_host.Village.Names), secret => data.GetRawText().Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_district_sees_completeness_of_the_village_and_not_of_an_RT()
    {
        var district = (await _host.GetAsync($"{Quality}/completeness", ApiRoles.District)).GetProperty("data");
        using var refused = await _host.SendAsync("GET", $"{Quality}/completeness?area=3", ApiRoles.District);
        var office = (await _host.GetAsync($"{Quality}/completeness", ApiRoles.Operator)).GetProperty("data");

        Assert.Single(district.GetProperty("nights").EnumerateArray());
        Assert.Empty(district.GetProperty("areas").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(119, office.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("people").GetInt32()));
    }

    [Fact]
    public async Task Completeness_of_an_RW_is_the_sum_of_its_RT_and_a_place_above_them_has_nights_too()
    {
        var data = (await _host.GetAsync($"{Quality}/completeness", ApiRoles.VillageHead)).GetProperty("data");
        var rw = (await _host.GetAsync($"{Quality}/completeness?area=2", ApiRoles.VillageHead)).GetProperty("data");

        var figures = Assert.Single(data.GetProperty("rws").EnumerateArray());
        Assert.Equal(("MAWAR", "001", 119), (figures.GetProperty("hamlet").GetString(), figures.GetProperty("rw").GetString(), figures.GetProperty("people").GetInt32()));
        Assert.Equal(119, Assert.Single(rw.GetProperty("nights").EnumerateArray()).GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task Families_come_in_the_order_of_what_is_missing_each_once_and_an_RT_shows_its_own()
    {
        var seen = new List<(int Missing, long Family)>();
        string? next = null;
        do
        {
            var page = await _host.GetAsync($"{Quality}/completeness/families?limit=7{(next is null ? string.Empty : $"&next={next}")}", ApiRoles.Operator);
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(family => (family.GetProperty("missing").GetInt32(), family.GetProperty("familyId").GetInt64())));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(30, seen.Count);
        Assert.Equal(seen.OrderByDescending(family => family.Missing).ThenBy(family => family.Family), seen);
        var rt = (await _host.GetAsync($"{Quality}/completeness/families?area=3&limit=200", ApiRoles.Reader)).GetProperty("data").EnumerateArray().ToList();
        Assert.Equal(15, rt.Count);
        Assert.All(rt, family => Assert.Equal("001", family.GetProperty("rt").GetString()));
    }

    [Fact]
    public async Task What_is_missing_of_somebody_is_named_and_nothing_else_is_shown()
    {
        var id = (await _host.GetAsync($"/api/v1/villages/{ApiHost.Own}/residents?limit=1", ApiRoles.Reader)).GetProperty("data")[0].GetProperty("id").GetInt64();

        var data = (await _host.GetAsync($"{Quality}/completeness/residents/{id}", ApiRoles.Reader)).GetProperty("data");

        var (known, asked) = (data.GetProperty("register").GetProperty("known").GetInt32(), data.GetProperty("register").GetProperty("asked").GetInt32());
        var missing = data.GetProperty("missing").EnumerateArray().ToList();
        Assert.Equal(asked - known, missing.Count(element => element.GetProperty("forms").EnumerateArray().Any(form => form.GetString() == "register")));
        Assert.Contains(missing, element => element.GetProperty("label").GetString() == "Golongan darah");
        Assert.DoesNotContain(_host.Village.Numbers.Concat(_host.Village.Names).Concat(_host.Village.Contacts), secret => data.GetRawText().Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_leads_the_village_sees_why_findings_were_set_aside_and_who_leads_the_city_the_names_of_cases()
    {
        var finding = (await OneAsync("DOK-07")).GetProperty("id").GetInt64();
        await _host.PostAsync($"{Quality}/findings/{finding}/exception", ApiRoles.Operator, """{"kind":"Other","reason":"Menunggu kartu","until":"2026-06-30"}""");

        var excepted = Assert.Single((await _host.GetAsync($"{Quality}/exceptions", ApiRoles.VillageHead)).GetProperty("data").EnumerateArray());
        using var district = await _host.SendAsync("GET", $"{Quality}/exceptions", ApiRoles.District);
        var cases = (await _host.GetAsync("/api/v1/quality/cases", ApiRoles.District)).GetProperty("data");

        Assert.Equal((finding, "Menunggu kartu", "2026-06-30"), (excepted.GetProperty("finding").GetInt64(), excepted.GetProperty("reason").GetString(), excepted.GetProperty("until").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, district.StatusCode);
        Assert.DoesNotContain(cases.EnumerateArray(), found => found.GetProperty("villages").GetArrayLength() > 1);
    }

    [Fact]
    public async Task One_number_that_lives_in_two_villages_is_a_case_of_both_and_names_nobody()
    {
        await _host.GetAsync(Quality, ApiRoles.District);
        await _host.GetAsync($"/api/v1/villages/{ApiHost.Other}/quality", ApiRoles.District);

        var answer = await _host.GetAsync("/api/v1/quality/cases", ApiRoles.District);
        var found = Assert.Single(answer.GetProperty("data").EnumerateArray());
        var own = await OneAsync("NIK-10");

        Assert.Equal(("NIK-10", ApiHost.Own, ApiHost.Other), (found.GetProperty("rule").GetString(), found.GetProperty("villages")[0].GetString(), found.GetProperty("villages")[1].GetString()));
        Assert.Equal(found.GetProperty("case").GetString(), own.GetProperty("case").GetString());
        Assert.DoesNotContain(_host.Neighbour.Numbers, number => answer.GetRawText().Contains(number, StringComparison.Ordinal) || own.GetRawText().Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Neighbour.Names, name => answer.GetRawText().Contains(name, StringComparison.Ordinal));
    }

    private async Task<JsonElement> OneAsync(string rule) => (await _host.GetAsync($"{Quality}/findings?rule={rule}&limit=1", ApiRoles.Operator)).GetProperty("data")[0];
}
