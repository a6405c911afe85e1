namespace SmartVillage.Services.Hazards.Index;

/// <summary>Index of one hazard at one place, as it was read.</summary>
/// <param name="Place">As <c>RW 03</c>, or <c>desa</c> for the office of the village.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Kind">Which hazard.</param>
/// <param name="Value">0 to 1; null where the map has nothing.</param>
/// <param name="ReadAt">When it was read.</param>
public sealed record HazardIndexReading(string Place, double Latitude, double Longitude, HazardIndexKind Kind, double? Value, DateTimeOffset ReadAt)
{
    /// <summary>Class of the value; null without one.</summary>
    public HazardIndexClass? Class => Value switch
    {
        null => null,
        <= 1d / 3 => HazardIndexClass.Low,
        <= 2d / 3 => HazardIndexClass.Medium,
        _ => HazardIndexClass.High,
    };
}
