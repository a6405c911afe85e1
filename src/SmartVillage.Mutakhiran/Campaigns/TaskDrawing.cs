using System.Security.Cryptography;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Draws up the tasks of a campaign: every family in which somebody lives, RT by RT, some of them for a second look, and of each RT the people who are in no family.</summary>
internal static class TaskDrawing
{
    public static IReadOnlyList<FamilyTaskDraft> Draw(VillagePopulation population, IReadOnlyList<FamilyCard> families, int recheckPercent)
    {
        var codes = new HashSet<TaskCode>();
        var tasks = new List<FamilyTaskDraft>(families.Count);
        var inOrder = families
            .Select(family => (Family: family, Area: population.FindArea(family.Area)))
            .OrderBy(row => row.Area?.Hamlet, StringComparer.Ordinal).ThenBy(row => row.Area?.Rw, StringComparer.Ordinal).ThenBy(row => row.Area?.Rt, StringComparer.Ordinal)
            .ThenBy(row => row.Family.Address, StringComparer.Ordinal).ThenBy(row => row.Family.Id).ToList();

        var drawn = DrawSecondLooks([.. inOrder.Select(row => row.Area?.Id)], recheckPercent);
        tasks.AddRange(inOrder.Select((row, at) => new FamilyTaskDraft(NewCode(codes), row.Family.Id, row.Area?.Id, drawn.Contains(at))));
        return tasks;
    }

    /// <summary>One task for the people of each RT who are in no family.</summary>
    public static IEnumerable<FamilyTaskDraft> DrawLoose(VillagePopulation population, IReadOnlyList<Person> people) => people
        .Select(person => population.FindArea(person.Area)).GroupBy(area => area?.Id)
        .OrderBy(rt => rt.First()?.Hamlet, StringComparer.Ordinal).ThenBy(rt => rt.First()?.Rw, StringComparer.Ordinal).ThenBy(rt => rt.First()?.Rt, StringComparer.Ordinal)
        .Select(rt => new FamilyTaskDraft(TaskCode.Draw(), FamilyId: null, rt.Key, IsRechecked: false) { IsLoose = true });

    /// <summary>A share of all families, one of each RT before a second one of any, so that a second look happens in as many places as it can.</summary>
    private static HashSet<int> DrawSecondLooks(IReadOnlyList<long?> areas, int percent)
    {
        var places = Enumerable.Range(0, areas.Count).ToArray();
        RandomNumberGenerator.Shuffle(places.AsSpan());
        var turns = new Dictionary<long, int>();
        return [.. places.Select(at => (At: at, Turn: turns[areas[at] ?? 0] = turns.GetValueOrDefault(areas[at] ?? 0) + 1))
            .OrderBy(pair => pair.Turn).Take(percent <= 0 ? 0 : (int)Math.Ceiling(areas.Count * percent / 100.0)).Select(pair => pair.At)];
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
