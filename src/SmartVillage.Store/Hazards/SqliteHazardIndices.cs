using SmartVillage.Domain.Areas;
using SmartVillage.Services.Hazards.Index;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Hazards;

/// <summary>Indices of hazards in the work file.</summary>
internal sealed class SqliteHazardIndices(StoreContext context) : IHazardIndices
{
    public void Keep(VillageCode village, HazardIndexReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _ = context.Work.Use(connection => connection.Run(
            """
            INSERT INTO hazard_indices (village, place, kind, latitude, longitude, value, read_at) VALUES ($village, $place, $kind, $latitude, $longitude, $value, $at)
            ON CONFLICT (village, place, kind) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude, value = excluded.value, read_at = excluded.read_at
            """,
            ("$village", village.Value),
            ("$place", reading.Place),
            ("$kind", reading.Kind.ToString()),
            ("$latitude", reading.Latitude),
            ("$longitude", reading.Longitude),
            ("$value", reading.Value),
            ("$at", reading.ReadAt.ToUnixTimeMilliseconds())));
    }

    public IReadOnlyList<HazardIndexReading> List(VillageCode village) => context.Work.Use(connection => connection.Read(
        "SELECT place, latitude, longitude, kind, value, read_at FROM hazard_indices WHERE village = $village ORDER BY place, kind",
        row => new HazardIndexReading(row.GetString(0), row.GetDouble(1), row.GetDouble(2), Enum.Parse<HazardIndexKind>(row.GetString(3)), row.IsDBNull(4) ? null : row.GetDouble(4), row.Instant(5)),
        ("$village", village.Value)));
}
