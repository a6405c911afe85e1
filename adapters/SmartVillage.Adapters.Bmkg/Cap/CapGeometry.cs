using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>
/// Whether a point lies in what a message draws. CAP writes <c>latitude,longitude</c>; geometry wants x = longitude and y = latitude. A border belongs to the area, and a
/// drawing that crosses itself is mended rather than ignored.
/// </summary>
internal static class CapGeometry
{
    private static readonly GeometryFactory Factory = new();

    public static bool Holds(CapArea area, double latitude, double longitude)
    {
        var point = Factory.CreatePoint(new Coordinate(longitude, latitude));
        return area.Polygons.Any(polygon => Polygon(polygon) is { } shape && shape.Covers(point)) || area.Circles.Any(circle => IsIn(circle, latitude, longitude));
    }

    private static Geometry? Polygon(string text)
    {
        var corners = new List<Coordinate>();
        foreach (var pair in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Numbers.Point(pair) is not { } corner)
            {
                return null;
            }

            corners.Add(new Coordinate(corner.Longitude, corner.Latitude));
        }

        if (corners.Count > 0 && !corners[0].Equals2D(corners[^1]))
        {
            corners.Add(corners[0].Copy());
        }

        if (corners.Count < 4)
        {
            return null;
        }

        var polygon = Factory.CreatePolygon([.. corners]);
        return polygon.IsValid ? polygon : GeometryFixer.Fix(polygon);
    }

    private static bool IsIn(string circle, double latitude, double longitude) =>
        circle.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var centre, var radius]
        && Numbers.Point(centre) is { } point && Numbers.Leading(radius) is { } kilometres
        && Distances.Kilometres(point.Latitude, point.Longitude, latitude, longitude) <= kilometres;
}
