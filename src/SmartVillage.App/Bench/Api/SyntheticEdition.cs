using SmartVillage.Sync.Stores;
using SmartVillage.TestSupport.Editions;

namespace SmartVillage.App.Bench.Api;

/// <summary>Publishes a synthetic village.</summary>
internal static class SyntheticEdition
{
    public static Task PublishAsync(IPopulationStore store, SyntheticVillage village, TimeProvider time, CancellationToken cancellationToken) =>
        new EditionPublisher(store, time).PublishAsync(
            new EditionContent
            {
                Source = "bench",
                Village = SyntheticVillage.Profile,
                Rows = village.Rows,
                ReferenceData = SyntheticVillage.ReferenceData,
                Statistics = village.Statistics(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
            },
            cancellationToken);
}
