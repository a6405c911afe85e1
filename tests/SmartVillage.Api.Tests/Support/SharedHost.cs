using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Regency;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Tests.Shared;

[assembly: AssemblyFixture(typeof(SmartVillage.Api.Tests.Support.SharedHost))]

namespace SmartVillage.Api.Tests.Support;

/// <summary>One host for the tests that change nothing; whoever publishes, advances the clock or limits starts a host of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private ApiHost? _host;

    internal ApiHost Host => _host ?? throw new InvalidOperationException("The host is not started.");

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(
            services: services => services
                .AddSingleton<IServiceAdapter>(new FakeComplaintDesk { Village = Reports.Village(ApiHost.Own), Titles = { ["1"] = "Lampu mati" }, Photos = { ["1"] = new(AttachmentType.Jpeg, SamplePictures.Jpeg()) } })
                .AddSingleton<IServiceAdapter>(new FakeCitizenPortal(ApiHost.Own))
                .AddSingleton<IServiceAdapter>(new FakeCitizenPortal(ApiHost.Other))
                .AddSingleton<IServiceAdapter>(new FakeOutside())
                .AddSingleton<IRegencyRegister>(new FakeRegencyRegister()),
            fill: village => village.Rows["complaints"].Add(SyntheticVillage.Row(
                Entities.Complaints, 1, ("status", 1), ("title", "Lampu mati"), ("text", "Gelap di RT 04"), ("createdAt", "2020-01-02T08:00:00"))));
        Reports.Seed(_host);
        FakeCitizenPortal.Admit(_host, ApiHost.Own);
        FakeCitizenPortal.Admit(_host, ApiHost.Other);
        // The clock of this host stands, so that what is read first of the runs stays: before a test adds one that waits.
        await _host.Services.GetRequiredService<FreshnessSource>().GetAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
