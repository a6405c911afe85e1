namespace SmartVillage.Services.Catalog.Files;

/// <summary>One file of the catalogue, read and checked.</summary>
/// <param name="Name">Name of the file, for messages.</param>
/// <param name="Area">Beginning of the village codes that it is for; empty for the national base.</param>
/// <param name="ReviewedOn">Day on which somebody last went through it.</param>
/// <param name="EveryService">What it says about every service.</param>
/// <param name="Entries">What it says about each.</param>
internal sealed record CatalogLayer(
    string Name, string Area, DateOnly ReviewedOn, FileEntry EveryService, IReadOnlyDictionary<ServiceCode, FileEntry> Entries)
{
    /// <summary>Whether it is for a village of this dotted code: by whole segments.</summary>
    public bool Covers(string villageCode) => Area.Length == 0 || string.Equals(villageCode, Area, StringComparison.Ordinal)
        || villageCode.StartsWith(Area + ".", StringComparison.Ordinal);
}
