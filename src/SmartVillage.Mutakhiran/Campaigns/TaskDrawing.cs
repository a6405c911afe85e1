using System.Security.Cryptography;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Draws up the tasks of a campaign: every family in which somebody lives, RT by RT, some of them for a second look.</summary>
internal static class TaskDrawing
{
    public static IReadOnlyList<FamilyTaskDraft> Draw(VillagePopulation population, IReadOnlyList<FamilyCard> families, int recheckPercent)
    {
        var codes = new HashSet<TaskCode>();
        var tasks = new List<FamilyTaskDraft>(families.Count);
        var inOrder = families
            .Select(family => (Family: family, Area: population.FindArea(family.Area)))
            .OrderBy(row => row.Area?.Hamlet, StringComparer.Ordinal).ThenBy(row => row.Area?.Rw, StringComparer.Ordinal).ThenBy(row => row.Area?.Rt, StringComparer.Ordinal)
            .ThenBy(row => row.Family.Address, StringComparer.Ordinal).ThenBy(row => row.Family.Id);

        // Of every RT its share, and at least one, so that a second look happens everywhere.
        foreach (var area in inOrder.GroupBy(row => row.Area?.Id))
        {
            var rows = area.ToList();
            var looked = recheckPercent <= 0 ? 0 : Math.Min(rows.Count, (int)Math.Ceiling(rows.Count * recheckPercent / 100.0));
            var drawn = Enumerable.Range(0, rows.Count).ToArray();
            RandomNumberGenerator.Shuffle(drawn.AsSpan());
            var second = drawn.Take(looked).ToHashSet();
            tasks.AddRange(rows.Select((row, at) => new FamilyTaskDraft(NewCode(codes), row.Family.Id, area.Key, second.Contains(at))));
        }

        return tasks;
    }

    private static TaskCode NewCode(HashSet<TaskCode> used)
    {
        TaskCode code;
        do
        {
            code = TaskCode.Draw();
        }
        while (!used.Add(code));

        return code;
    }
}
