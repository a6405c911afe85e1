using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.TestSupport.Editions;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Publishes synthetic villages.</summary>
internal sealed class Publisher(IPopulationStore store, TimeProvider time)
{
    private static readonly SourceReferenceData Lists =
        new(new Dictionary<string, IReadOnlyList<CodeListEntry>>(StringComparer.Ordinal) { ["religion"] = [new(1, "ISLAM"), new(3, "KATHOLIK")] }, [], []);

    /// <summary>Publishes the village as its next edition; <paramref name="changed"/> rows replace those of the village. From edition 2 on a question for a person comes with it.</summary>
    public async Task<Guid> PublishAsync(SyntheticVillage village, params EntityRecord[] changed)
    {
        var state = await EnsureAsync(village);
        return await new EditionPublisher(store, time).PublishAsync(
            new EditionContent
            {
                Source = SourceOf(village),
                Village = village.Profile,
                Rows = entity => village.Rows[entity.Name].Select(row => changed.FirstOrDefault(other => other.Definition == entity && other.SourceKey == row.SourceKey) ?? row),
                ReferenceData = Lists,
                Release = "22.12",
                SwitchedOn = village.SwitchedOn,
                Statistics = SampleStatistics.Exact(village, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
                Reviews = state.Edition == 0 ? [] : [new IdentityReview(Entities.Residents.Name, 1, 2, "name-birth-mother")],
            },
            CancellationToken.None);
    }

    /// <summary>Makes a village known without anything published.</summary>
    public Task<VillageState> EnsureAsync(SyntheticVillage village) => store.EnsureVillageAsync(SourceOf(village), village.Profile, CancellationToken.None);

    private static string SourceOf(SyntheticVillage village) => village.Source;
}
