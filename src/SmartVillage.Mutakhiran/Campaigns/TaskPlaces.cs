using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Where the families of tasks stand now: while a campaign runs, RT are split and families move within the village.</summary>
internal static class TaskPlaces
{
    /// <summary>The tasks with the RT of the visible edition; a family that is no longer in it keeps the one that it was drawn up for.</summary>
    public static IReadOnlyList<FamilyTask> In(VillagePopulation population, IReadOnlyList<FamilyTask> tasks)
    {
        var families = population.Families.ToDictionary(family => family.Id);
        return [.. tasks.Select(task => task.FamilyId is { } id && families.TryGetValue(id, out var family) ? task with { AreaId = population.FindArea(family.Area)?.Id } : task)];
    }
}
