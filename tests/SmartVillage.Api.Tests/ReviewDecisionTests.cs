using System.Net;
using SmartVillage.Api.Access;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

/// <summary>Deciding by API whether somebody who came is somebody who left.</summary>
public sealed class ReviewDecisionTests : IAsyncLifetime
{
    private const string Reviews = $"/api/v1/villages/{ApiHost.Own}/identity-reviews";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 2);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(ApiRoles.Approver, 200)]
    [InlineData(ApiRoles.VillageHead, 200)]
    [InlineData(ApiRoles.Admin, 200)]
    [InlineData(ApiRoles.Operator, 403)]
    [InlineData(ApiRoles.Reader, 403)]
    [InlineData(ApiRoles.Enumerator, 403)]
    [InlineData(ApiRoles.RwCoordinator, 403)]
    [InlineData(ApiRoles.District, 403)]
    [InlineData(ApiRoles.Auditor, 403)]
    public async Task Who_decides_about_stopped_runs_decides_who_is_who(string role, int expected)
    {
        var id = RouteSample.OpenReview(_host);

        using var response = await _host.SendAsync("POST", $"{Reviews}/{id}/decision", role, """{"decision":"same"}""");

        Assert.Equal((HttpStatusCode)expected, response.StatusCode);
        Assert.Equal(expected == 200 ? "same" : "open", StateOf(id));
    }

    [Theory]
    [InlineData(ApiRoles.Approver, 200)]
    [InlineData(ApiRoles.VillageHead, 200)]
    [InlineData(ApiRoles.Admin, 200)]
    [InlineData(ApiRoles.Operator, 200)]
    [InlineData(ApiRoles.Reader, 403)]
    [InlineData(ApiRoles.Enumerator, 403)]
    [InlineData(ApiRoles.RwCoordinator, 403)]
    [InlineData(ApiRoles.District, 403)]
    [InlineData(ApiRoles.Auditor, 403)]
    public async Task Who_decides_sees_what_there_is_to_decide_by_numbers_alone_and_the_ledger_says_who_looked(string role, int expected)
    {
        var id = RouteSample.OpenReview(_host);

        using var response = await _host.SendAsync("GET", Reviews, role);

        Assert.Equal((HttpStatusCode)expected, response.StatusCode);
        var entry = (await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Last();
        Assert.Equal(("lihat", $"Pemegang {role}", expected), (entry.GetProperty("action").GetString(), entry.GetProperty("name").GetString(), entry.GetProperty("result").GetInt32()));
        if (expected == 200)
        {
            var review = Assert.Single((await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data").EnumerateArray());
            Assert.Equal(id, review.GetProperty("id").GetInt64());
            Assert.Equal(["id", "edition", "entity", "removedId", "newId", "reason", "state"], review.EnumerateObject().Select(field => field.Name));
            Assert.True(entry.GetProperty("residents").GetInt32() > 0);
        }
    }

    [Fact]
    public void Whoever_may_decide_may_list_what_there_is_to_decide()
    {
        Assert.All(ApiRoles.All.Where(role => RolePolicy.Has(role, Right.DecideIdentity)), role => Assert.True(RolePolicy.Has(role, Right.ReadReviews), role));
        Assert.All(ApiRoles.All.Where(role => RolePolicy.Has(role, Right.DecideRuns)), role => Assert.True(RolePolicy.Has(role, Right.ReadRuns), role));
    }

    [Fact]
    public async Task A_decision_is_made_once_and_leaves_the_list_at_once()
    {
        var id = RouteSample.OpenReview(_host);
        var before = (await _host.GetAsync(Reviews, ApiRoles.Approver)).GetProperty("data");

        var decided = (await _host.PostAsync($"{Reviews}/{id}/decision", ApiRoles.Approver, """{"decision":"different","note":"Kembar"}""")).GetProperty("data");
        using var again = await _host.SendAsync("POST", $"{Reviews}/{id}/decision", ApiRoles.Admin, """{"decision":"same"}""");

        Assert.Equal((id, "different"), (decided.GetProperty("id").GetInt64(), decided.GetProperty("state").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "already-decided"), (again.StatusCode, (await ApiHost.ProblemAsync(again)).GetProperty("code").GetString()));
        Assert.Single(before.EnumerateArray());
        Assert.Empty((await _host.GetAsync(Reviews, ApiRoles.Approver)).GetProperty("data").EnumerateArray());
        Assert.Equal("different", StateOf(id));
    }

    [Fact]
    public async Task The_ledger_names_the_person_the_decision_and_both_residents()
    {
        var id = RouteSample.OpenReview(_host);
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        var came = reader.FindIds(Entities.Residents, reader.FindVillage(ApiHost.Own)!.Id, [2])[2];

        await _host.PostAsync($"{Reviews}/{id}/decision", ApiRoles.VillageHead, """{"decision":"same","note":"Sudah dicocokkan"}""");

        var entry = (await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Last();
        Assert.Equal(
            ("putuskan", "Pemegang VillageHead", "same: Sudah dicocokkan", 200, came == 1 ? 1 : 2),
            (entry.GetProperty("action").GetString(), entry.GetProperty("name").GetString(), entry.GetProperty("purpose").GetString(), entry.GetProperty("result").GetInt32(),
                entry.GetProperty("residents").GetInt32()));
    }

    [Fact]
    public async Task An_unknown_one_and_one_of_another_village_are_not_found()
    {
        var foreign = RouteSample.OpenReview(_host, ApiHost.Other);

        foreach (var id in (long[])[foreign, foreign + 1000])
        {
            using var response = await _host.SendAsync("POST", $"{Reviews}/{id}/decision", ApiRoles.Approver, """{"decision":"same"}""");
            Assert.Equal((HttpStatusCode.NotFound, "not-found"), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
        }

        Assert.Equal("open", StateOf(foreign, ApiHost.Other));
    }

    [Theory]
    [InlineData("""{"decision":"maybe"}""", "invalid-decision")]
    [InlineData("""{}""", "invalid-decision")]
    [InlineData("""{"decision":"same","note":"NIK 9812 3456 7890 9999"}""", "invalid-decision")]
    [InlineData("""{"decision":"same","by":"Orang lain"}""", "invalid-body")]
    public async Task A_decision_that_is_none_changes_nothing(string body, string code)
    {
        var id = RouteSample.OpenReview(_host);

        using var response = await _host.SendAsync("POST", $"{Reviews}/{id}/decision", ApiRoles.Approver, body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
        Assert.Equal("open", StateOf(id));
    }

    private string? StateOf(long id, string village = ApiHost.Own)
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        return reader.FindReview(reader.FindVillage(village)!.Id, id)?.State;
    }
}
