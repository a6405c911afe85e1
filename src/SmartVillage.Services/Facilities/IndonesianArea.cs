using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Facilities;

/// <summary>Whether a point can lie in Indonesia (Sabang to Merauke, Miangas to Rote, with a little sea around).</summary>
public static class IndonesianArea
{
    private const double South = -11.3;
    private const double North = 6.3;
    private const double West = 94.5;
    private const double East = 141.2;

    /// <summary>What is wrong with a point, or null.</summary>
    public static LocalText? FaultOf(double latitude, double longitude)
    {
        if (Holds(latitude, longitude))
        {
            return null;
        }

        return Holds(longitude, latitude)
            ? new LocalText(
                "Lintang dan bujur tertukar: latitude berkisar -11 sampai 6, longitude 95 sampai 141. Tukar keduanya.",
                "Latitude and longitude are swapped: latitude lies between -11 and 6, longitude between 95 and 141. Exchange them.")
            : new LocalText(
                "Titik ini di luar Indonesia: latitude berkisar -11 sampai 6, longitude 95 sampai 141. Salin lagi dari peta, dalam derajat desimal.",
                "This point is outside Indonesia: latitude lies between -11 and 6, longitude between 95 and 141. Copy it from the map again, in decimal degrees.");
    }

    private static bool Holds(double latitude, double longitude) => latitude is >= South and <= North && longitude is >= West and <= East;
}
