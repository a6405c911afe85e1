namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How long ago families were confirmed at their door, in this campaign or one before.</summary>
/// <param name="MedianDays">Days since then of the family in the middle; nothing when none ever was.</param>
/// <param name="Never">Families that never were.</param>
public readonly record struct ConfirmationAge(int? MedianDays, int Never)
{
    /// <summary>From the days of the families in which somebody lives.</summary>
    internal static ConfirmationAge Of(IReadOnlyList<long> families, IReadOnlyDictionary<long, DateOnly>? confirmed, DateOnly today)
    {
        var ages = families.Where(family => confirmed?.ContainsKey(family) == true).Select(family => Math.Max(0, today.DayNumber - confirmed![family].DayNumber)).Order().ToList();
        return new ConfirmationAge(ages.Count == 0 ? null : ages[ages.Count / 2], families.Count - ages.Count);
    }
}
