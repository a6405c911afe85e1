using System.Globalization;

namespace SmartVillage.Services.Hazards;

/// <summary>Points as sources write them.</summary>
public static class Degrees
{
    /// <summary>A point; null when one of the two is no number, lies outside, or when both are zero, which is what an OpenSID has that nobody gave a point.</summary>
    public static (double Latitude, double Longitude)? Point(string? latitude, string? longitude) =>
        Parse(latitude, 90) is { } north && Parse(longitude, 180) is { } east && (north != 0 || east != 0) ? (north, east) : null;

    private static double? Parse(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
