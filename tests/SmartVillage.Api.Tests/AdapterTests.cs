using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Api.Tests;

/// <summary>A dead outside system is seen by everybody, and its service steps back in the catalogue at once, whatever was kept of it.</summary>
public sealed class AdapterTests
{
    private const string Service = $"/api/v1/villages/{ApiHost.Own}/services/bpbd";

    [Fact]
    public async Task Everybody_sees_how_outside_systems_are_doing()
    {
        await using var host = await StartAsync();
        Keep(host, AdapterStatus.Down);

        var adapter = (await host.GetAsync("/api/v1/adapters")).GetProperty("data")[0];

        Assert.Equal(("Bmkg", "bpbd", "Down", "Open", 120), (
            adapter.GetProperty("name").GetString(), adapter.GetProperty("service").GetString(), adapter.GetProperty("status").GetString(), adapter.GetProperty("circuit").GetString(),
            adapter.GetProperty("latencyMs").GetInt32()));
    }

    [Fact]
    public async Task A_service_steps_back_and_forward_with_its_adapter_and_so_does_its_ETag()
    {
        await using var host = await StartAsync();
        Keep(host, AdapterStatus.Ok);
        var (live, first) = await ModeAsync(host);

        Keep(host, AdapterStatus.Down);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        using var outdated = await host.SendAsync("GET", Service, headers: ("If-None-Match", first));
        var (back, _) = await ModeAsync(host);
        var published = (await host.GetAsync($"/api/v1/villages/{ApiHost.Own}/catalog/cpsv-ap/bpbd.jsonld")).GetProperty("@graph").EnumerateArray().Single(n => n.TryGetProperty("sv:mode", out _));
        Keep(host, AdapterStatus.Ok);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var (again, _) = await ModeAsync(host);

        Assert.Equal(HttpStatusCode.OK, outdated.StatusCode);
        Assert.Equal(("Live", "Directory", "Live"), (live, back, again));
        Assert.Equal("Directory", published.GetProperty("sv:mode").GetString());
    }

    private static Task<ApiHost> StartAsync() => ApiHost.StartAsync(services: services =>
    {
        services.AddSingleton<IServiceAdapter, Bmkg>();
        services.AddSingleton(provider => new AdapterModes(provider.GetServices<IServiceAdapter>(), provider.GetRequiredService<IAdapterStates>(), new DirectoryOnly()));
        services.AddSingleton<IServiceModes>(provider => provider.GetRequiredService<AdapterModes>());
    });

    private static void Keep(ApiHost host, AdapterStatus status)
    {
        var at = host.Time.GetUtcNow();
        var seen = new AdapterObservation
        {
            Name = "Bmkg",
            Service = "bpbd",
            Mode = AdapterMode.Live,
            Status = status,
            Since = at,
            CheckedAt = at,
            LatencyMs = 120,
            Circuit = status == AdapterStatus.Down ? CircuitStatus.Open : CircuitStatus.Closed,
        };
        host.Services.GetRequiredService<IAdapterStates>().Write(new AdapterStates(
            [seen], new Dictionary<string, AdapterMode>(StringComparer.Ordinal) { ["bpbd"] = status == AdapterStatus.Down ? AdapterMode.Directory : AdapterMode.Live }));
    }

    private static async Task<(string? Mode, string ETag)> ModeAsync(ApiHost host)
    {
        using var response = await host.SendAsync("GET", Service);
        var json = await ApiHost.JsonAsync(response, HttpStatusCode.OK);
        return (json.GetProperty("data").GetProperty("mode").GetString(), response.Headers.ETag!.ToString());
    }

    private sealed class Bmkg : IServiceAdapter
    {
        public string Name => "Bmkg";

        public ServiceCode Code => ServiceCode.Bpbd;

        public AdapterMode Mode => AdapterMode.Live;

        public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
