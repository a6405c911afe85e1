using SmartVillage.Services.Hazards;

namespace SmartVillage.Marketplace.Search.Index;

/// <summary>What lies within a distance of a point. Degrees alone tell most that does not, so that the distance itself, which takes many sines, is worked out for few.</summary>
internal sealed class Surroundings
{
    // A little less than there are: nobody is told to be outside who is not.
    private const double KilometresPerDegree = 110;

    private readonly SearchPoint _middle;
    private readonly double _kilometres;
    private readonly double _degreesNorth;
    private readonly double _degreesEast;

    public Surroundings(SearchPoint middle, double kilometres)
    {
        (_middle, _kilometres, _degreesNorth) = (middle, kilometres, kilometres / KilometresPerDegree);
        // The haversine formula without its first term, at the latitude of the circle where degrees of longitude are shortest.
        var farthest = Math.Abs(middle.Latitude) + _degreesNorth;
        var half = Math.Sin(double.DegreesToRadians(_degreesNorth) / 2) / Math.Cos(double.DegreesToRadians(farthest));
        _degreesEast = farthest < 90 && half < 1 ? double.RadiansToDegrees(2 * Math.Asin(half)) : 180;
    }

    /// <summary>Whether a place lies within; one that is not a number does not.</summary>
    public bool Hold(double latitude, double longitude)
    {
        var east = Math.Abs(longitude - _middle.Longitude);
        return Math.Abs(latitude - _middle.Latitude) <= _degreesNorth
            && Math.Min(east, 360 - east) <= _degreesEast
            && Distances.Kilometres(_middle.Latitude, _middle.Longitude, latitude, longitude) <= _kilometres;
    }
}
