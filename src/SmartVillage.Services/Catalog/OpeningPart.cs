namespace SmartVillage.Services.Catalog;

/// <summary>Days with the same hours.</summary>
/// <param name="Days">English names, Monday first.</param>
/// <param name="Opens"><c>HH:mm</c>.</param>
/// <param name="Closes"><c>HH:mm</c>.</param>
internal sealed record OpeningPart(IReadOnlyList<DayOfWeek> Days, string Opens, string Closes);
