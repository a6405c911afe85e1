using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Identity;

/// <summary>Says why rows leave, as far as the source lets us know, and which families vanished whole.</summary>
internal sealed class RemovalPlan(IReadOnlyDictionary<string, EntityComparison> comparisons, IReadOnlySet<long> familiesWithMembers, bool isReimport)
{
    /// <summary>Every removal with its reason.</summary>
    public IEnumerable<StagedRemoval> Removals()
    {
        var liveNiks = LiveNiks();
        var headless = VanishedIds(Entities.Families).ToHashSet();
        foreach (var comparison in comparisons.Values)
        {
            foreach (var row in comparison.Vanished)
            {
                yield return new StagedRemoval(comparison.Entity, row.Id, Reason(comparison, row, liveNiks, headless));
            }
        }
    }

    /// <summary>Our ids of families that vanished with all their members.</summary>
    public IReadOnlyList<long> VanishedFamilies()
    {
        var families = comparisons[Entities.Families.Name];
        var members = comparisons[Entities.Residents.Name].Vanished
            .Select(row => row.Old.Number(Entities.Residents["family"])).OfType<long>().ToHashSet();
        return families.Vanished
            .Where(row => !familiesWithMembers.Contains(row.Old.SourceKey) && members.Contains(row.Old.SourceKey))
            .Select(row => row.Id).ToList();
    }

    private string Reason(EntityComparison comparison, VanishedRow row, HashSet<string> liveNiks, HashSet<long> vanishedFamilies)
    {
        if (isReimport)
        {
            return "source-replaced";
        }

        if (comparison.Entity != Entities.Residents)
        {
            return "erased";
        }

        if (PersonMatch.RealNik(row.Old) is { } nik && liveNiks.Contains(nik))
        {
            return "merged";
        }

        // OpenSID deletes a family with its head; members that follow did not go by themselves.
        var family = comparisons[Entities.Families.Name].FindStored(row.Old.Number(Entities.Residents["family"]) ?? 0);
        return family is { } id && vanishedFamilies.Contains(id) ? "erased-with-head" : "erased";
    }

    private HashSet<string> LiveNiks()
    {
        var residents = comparisons[Entities.Residents.Name];
        return residents.Fresh.Concat(residents.Changed).Select(row => PersonMatch.RealNik(row.Record)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<long> VanishedIds(EntityDefinition entity) => comparisons[entity.Name].Vanished.Select(row => row.Id);
}
