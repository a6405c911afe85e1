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
        var headless = FamiliesErasedWithHead();
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

    private string Reason(EntityComparison comparison, VanishedRow row, HashSet<string> liveNiks, Dictionary<long, long> headless)
    {
        if (isReimport)
        {
            return "source-replaced";
        }

        if (comparison.Entity != Entities.Residents)
        {
            return comparison.Entity == Entities.Families && headless.ContainsKey(row.Id) ? "erased-with-head" : "erased";
        }

        if (PersonMatch.RealNik(row.Old) is { } nik && liveNiks.Contains(nik))
        {
            return "merged";
        }

        var family = comparisons[Entities.Families.Name].FindStored(row.Old.Number(Entities.Residents["family"]) ?? 0);
        return family is { } id && headless.TryGetValue(id, out var head) && head != row.Id ? "erased-with-head" : "erased";
    }

    /// <summary>
    /// OpenSID (from 24.08) deletes a family and everybody in it with its head: such members did not go by themselves. Our id of the family to that of its head.
    /// </summary>
    private Dictionary<long, long> FamiliesErasedWithHead()
    {
        var residents = comparisons[Entities.Residents.Name];
        var gone = residents.Vanished.Select(row => row.Id).ToHashSet();
        return comparisons[Entities.Families.Name].Vanished
            .Select(row => (Family: row.Id, Head: residents.FindStored(row.Old.Number(Entities.Families["head"]) ?? 0)))
            .Where(pair => pair.Head is { } head && gone.Contains(head))
            .ToDictionary(pair => pair.Family, pair => pair.Head!.Value);
    }

    private HashSet<string> LiveNiks()
    {
        var residents = comparisons[Entities.Residents.Name];
        return residents.Fresh.Concat(residents.Changed).Select(row => PersonMatch.RealNik(row.Record)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }
}
