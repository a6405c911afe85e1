namespace SmartVillage.Services.Catalog;

/// <summary>Days with the same hours.</summary>
/// <param name="Days">English names, Monday first.</param>
/// <param name="Opens"><c>HH:mm</c>.</param>
/// <param name="Closes"><c>HH:mm</c>.</param>
public sealed record OpeningPart(IReadOnlyList<DayOfWeek> Days, string Opens, string Closes)
{
    /// <summary>Around the clock.</summary>
    public bool IsWholeDay => Opens == "00:00" && Closes == "23:59";
}
