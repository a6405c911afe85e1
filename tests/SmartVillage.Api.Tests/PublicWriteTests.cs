using SmartVillage.Api.Http;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.Tests;

/// <summary>Whoever needs no key may send only so much: every public route that takes something is limited per address, or holds a secret that nobody guesses.</summary>
public sealed class PublicWriteTests
{
    /// <summary>Routes that give or change what belongs to the holder of a secret (tracking code of 80 bits and more, session, word of OSS), and write nothing for anybody else.</summary>
    private static readonly HashSet<string> BehindASecret = new(StringComparer.Ordinal)
    {
        "trackRequest", "cancelRequest", "rateRequest", "readTrackedAttachment", "receiveNib",
    };

    [Fact]
    public async Task Every_public_route_that_takes_something_is_limited_per_address_or_asks_for_a_secret()
    {
        await using var host = await ApiHost.StartAsync(
            options: ApiHost.Generous with { PublicWritesPerHour = 1 },
            families: 2,
            services: services => services.AddSingleton<IServiceAdapter>(new FakeCitizenPortal(ApiHost.Own)).AddSingleton<IServiceAdapter>(new FakeOutside()));
        Reports.Seed(host);
        FakeCitizenPortal.Admit(host, ApiHost.Own);
        var open = new List<string>();
        foreach (var route in host.Routes.Where(route => route.Right is null && route.Method is not ("GET" or "HEAD")))
        {
            if (!await IsLimitedAsync(host, route) && !BehindASecret.Contains(route.Name) && !AsksForSession(route))
            {
                open.Add($"{route.Method} {route.Path} ({route.Name})");
            }
        }

        Assert.Empty(open);
    }

    private static bool AsksForSession(ApiRoute route) => route.Pattern.Contains("/self-service/", StringComparison.Ordinal) && route.Body is not null && RouteSample.BodyOf(route)!.Contains("\"session\"", StringComparison.Ordinal);

    private static async Task<bool> IsLimitedAsync(ApiHost host, ApiRoute route)
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await host.SendAsync(route.Method, RouteSample.PathOf(host, route, ApiHost.Own), role: null, RouteSample.BodyOf(route));
            if ((int)response.StatusCode == 429)
            {
                return true;
            }
        }

        return false;
    }
}
