namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>An area for which there are counts.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Path">Its path, as in <see cref="StatisticsTable.Area"/>.</param>
/// <param name="Parent">Place of the area above it in the list, -1 for the village.</param>
/// <param name="HasRow">False for an area that only follows from the names of rows below it.</param>
internal sealed record CountedArea(AreaLevel Level, string Path, int Parent, bool HasRow);
