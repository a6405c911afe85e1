namespace SmartVillage.Services.Hazards;

/// <summary>Distance along the surface of the earth.</summary>
public static class Distances
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Kilometres between two points given in degrees (haversine on a sphere; within 0.5 % of the ellipsoid).</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (lat1, lat2) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (dLat, dLon) = (lat2 - lat1, double.DegreesToRadians(longitude2 - longitude1));
        var h = Math.Pow(Math.Sin(dLat / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Kilometres from a place, rounded to one; null when its point is not known.</summary>
    public static double? From(HazardPlace place, double latitude, double longitude)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Latitude: { } lat, Longitude: { } lon } ? Math.Round(Kilometres(lat, lon, latitude, longitude)) : null;
    }
}
