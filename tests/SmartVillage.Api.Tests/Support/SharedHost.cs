[assembly: AssemblyFixture(typeof(SmartVillage.Api.Tests.Support.SharedHost))]

namespace SmartVillage.Api.Tests.Support;

/// <summary>One host for the tests that change nothing; whoever publishes, advances the clock or limits starts a host of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private ApiHost? _host;

    internal ApiHost Host => _host ?? throw new InvalidOperationException("The host is not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        Reports.Seed(_host);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
