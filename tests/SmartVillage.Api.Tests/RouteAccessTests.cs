using System.Net;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Tests;

/// <summary>Every route with every role on its own, another and an unknown village, out of the list of routes itself.</summary>
[Collection(RouteSample.OneAtATime)]
public sealed class RouteAccessTests(SharedHost shared)
{
    private ApiHost Host => shared.Host;

    [Fact]
    public async Task Every_route_with_every_role_gives_exactly_what_the_policy_says()
    {
        var wrong = new List<string>();
        foreach (var route in Host.Routes)
        {
            foreach (var role in ApiRoles.All)
            {
                foreach (var village in route.HasVillage ? [ApiHost.Own, ApiHost.Other, ApiHost.Unknown] : (string[])[ApiHost.Own])
                {
                    await CheckAsync(route, role, village, wrong);
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Without_a_key_public_routes_answer_and_all_others_ask_for_one()
    {
        foreach (var route in Host.Routes)
        {
            using var response = await Host.SendAsync(route.Method, RouteSample.PathOf(Host, route, ApiHost.Own), role: null, RouteSample.BodyOf(route));
            if (route.Right is null)
            {
                Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
                continue;
            }

            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (response.StatusCode, response.Headers.WwwAuthenticate.Single().Scheme));
            Assert.Equal("key-required", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("Bearer nothing")]
    [InlineData("Bearer sv_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task A_wrong_key_is_refused_everywhere_also_where_none_is_needed(string header)
    {
        foreach (var path in (string[])["/api/v1/villages", $"/api/v1/villages/{ApiHost.Own}/residents", "/api/v1/nothing"])
        {
            using var response = await Host.SendAsync("GET", path, headers: ("Authorization", header));

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
            Assert.Equal("key-refused", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task A_foreign_village_looks_exactly_like_one_that_does_not_exist()
    {
        foreach (var route in Host.Routes.Where(r => r.HasVillage && r.Right is not null))
        {
            foreach (var role in ApiRoles.All.Where(ApiRoles.NeedsVillage))
            {
                var (foreign, foreignHeaders) = await AnswerAsync(route, role, ApiHost.Other);
                var (unknown, unknownHeaders) = await AnswerAsync(route, role, ApiHost.Unknown);

                Assert.Equal(unknown, foreign);
                Assert.Equal(unknownHeaders, foreignHeaders);
            }
        }
    }

    [Fact]
    public async Task A_run_of_another_village_looks_like_none()
    {
        var run = await RouteSample.WaitingRunAsync(Host);
        var key = Host.Key(ApiRoles.Approver, ApiHost.Other);

        using var response = await Host.SendAsync("GET", $"/api/v1/sync-runs/{run}", headers: ("Authorization", $"Bearer {key}"));
        using var missing = await Host.SendAsync("GET", $"/api/v1/sync-runs/{Guid.Empty}", headers: ("Authorization", $"Bearer {key}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(Without(await missing.Content.ReadAsStringAsync(ApiHost.Cancellation)), Without(await response.Content.ReadAsStringAsync(ApiHost.Cancellation)));
    }

    private static string Without(string problem)
    {
        var traceId = JsonDocument.Parse(problem).RootElement.GetProperty("traceId").GetString()!;
        return problem.Replace(traceId, string.Empty, StringComparison.Ordinal);
    }

    private async Task<(string Body, string Headers)> AnswerAsync(ApiRoute route, string role, string village)
    {
        using var response = await Host.SendAsync(route.Method, RouteSample.PathOf(Host, route, village), role, RouteSample.BodyOf(route));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
        return (Without(await response.Content.ReadAsStringAsync(ApiHost.Cancellation)), string.Join('\n', headers));
    }

    private async Task CheckAsync(ApiRoute route, string role, string village, List<string> wrong)
    {
        var run = route.Pattern.StartsWith("/sync-runs/", StringComparison.Ordinal) ? await RunForAsync(route) : (Guid?)null;
        using var response = await Host.SendAsync(route.Method, RouteSample.PathOf(Host, route, village, run), role, RouteSample.BodyOf(route));
        var expected = Expected(route, role, village);
        if ((int)response.StatusCode != expected)
        {
            wrong.Add($"{route.Name} {role} {village}: {(int)response.StatusCode} instead of {expected}: {await response.Content.ReadAsStringAsync(ApiHost.Cancellation)}");
        }
        else if (expected >= 400)
        {
            await ApiHost.ProblemAsync(response);
        }
    }

    private static int Expected(ApiRoute route, string role, string village)
    {
        if (village == ApiHost.Unknown)
        {
            return 404;
        }

        if (route.Right is not { } right)
        {
            return route.Success;
        }

        if (ApiRoles.NeedsVillage(role) && village == ApiHost.Other)
        {
            return 404;
        }

        return RolePolicy.Has(role, right) ? route.Success : 403;
    }

    private async Task<Guid> RunForAsync(ApiRoute route)
    {
        if (route.Pattern.EndsWith("/receipt", StringComparison.Ordinal))
        {
            using var reader = Host.Services.GetRequiredService<Store.Queries.PopulationQueries>().Open();
            var id = reader.ListEditions(reader.FindVillage(ApiHost.Own)!.Id, null, 1)[0].RunId;
            var log = Host.Services.GetRequiredService<IRunLog>();
            return await log.FindAsync(id, ApiHost.Cancellation) is null ? await RouteSample.WaitingRunAsync(Host, id) : id;
        }

        if (!route.Pattern.EndsWith("/cancel", StringComparison.Ordinal))
        {
            return await RouteSample.WaitingRunAsync(Host);
        }

        var running = await Host.Commands.StartAsync(ApiHost.Own, "uji", ApiHost.Cancellation);
        return running!.Value.Run.Start.RunId;
    }
}
