using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Hazards.Index;

/// <summary>Where indices are read; never at the request of a reader.</summary>
public interface IHazardIndexSource
{
    /// <summary>Whether it is switched on.</summary>
    bool IsOn { get; }

    /// <summary>Value at a point, 0 to 1. <see cref="AnswerStatus.NotFound"/> where the map has nothing.</summary>
    Task<AdapterAnswer<double>> ReadAsync(HazardIndexKind kind, double latitude, double longitude, CancellationToken cancellationToken);
}

/// <summary>Places of villages that have a point.</summary>
public interface IHazardPoints
{
    /// <summary>RW with a point of their own, and the office of every village that has one.</summary>
    IReadOnlyList<HazardPoint> List();
}

/// <summary>A place with a point.</summary>
/// <param name="Village">Its village.</param>
/// <param name="Place">As <c>RW 03</c>, or <c>desa</c>.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record HazardPoint(VillageCode Village, string Place, double Latitude, double Longitude);

/// <summary>Keeps what was read.</summary>
public interface IHazardIndices
{
    /// <summary>Keeps a reading in place of the one before.</summary>
    void Keep(VillageCode village, HazardIndexReading reading);

    /// <summary>Last readings of a village, by place and hazard.</summary>
    IReadOnlyList<HazardIndexReading> List(VillageCode village);
}
