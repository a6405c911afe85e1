using Microsoft.Extensions.Logging.Abstractions;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>A source whose data spesifik is switched on and off between runs, as by editing its configuration and starting again.</summary>
internal sealed class SwitchedSource(IPopulationSource first) : IPopulationSource
{
    private IPopulationSource _now = first;
    private OpenSidSourceOptions? _options;

    public string Name => _now.Name;

    public string? VillageCode => _now.VillageCode;

    public Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken) => _now.OpenSnapshotAsync(cancellationToken);

    public Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken) => _now.OpenSnapshotAsync(meter, cancellationToken);

    public void Switch(Pilot pilot, params IReadOnlyList<string> columns)
    {
        _options = pilot.Source with { SpecificColumns = columns };
        _now = new OpenSidSource(_options, pilot.Time, NullLogger<OpenSidSource>.Instance);
    }

    public async Task<VillageVerification> VerifyAsync(Pilot pilot) => Assert.Single(
        await new OpenSidVerifier(_options ?? pilot.Source, pilot.Time).VerifyAsync(pilot.Stored, new VerificationOrder(), TestContext.Current.CancellationToken));
}
