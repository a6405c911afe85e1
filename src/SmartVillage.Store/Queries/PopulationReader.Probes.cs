using System.Text.Json;
using LinqToDB;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>Reading what is known about the sources.</summary>
public sealed partial class PopulationReader
{
    /// <summary>What the last run learned about the source of a village, or null before the first edition. Needs no source.</summary>
    public StoredProbe? ReadProbe(long villageId) => Guard(() =>
        Db.GetTable<ProbeRow>().FirstOrDefault(village => village.Id == villageId) is { Probe: { } probe, Maps: { } maps }
            ? new StoredProbe(
                JsonSerializer.Deserialize<ProbeSummary>(probe, StoreJson.Options)!,
                JsonSerializer.Deserialize<Dictionary<string, EntityMap>>(maps, StoreJson.Options)!)
            : null);
}
