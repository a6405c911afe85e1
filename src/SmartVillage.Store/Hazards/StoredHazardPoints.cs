using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Hazards;
using SmartVillage.Services.Hazards.Index;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Hazards;

/// <summary>Points of RW and of offices out of the published editions.</summary>
internal sealed class StoredHazardPoints(PopulationQueries queries) : IHazardPoints
{
    private const string Office = "desa";
    private const string RwLevel = "rw";

    public IReadOnlyList<HazardPoint> List()
    {
        using var reader = queries.Open();
        var points = new List<HazardPoint>();
        foreach (var village in reader.ListVillages().Where(v => v.Edition > 0))
        {
            if (!VillageCode.TryParseStored(village.Code, out var code))
            {
                continue;
            }

            if (Degrees.Point(village.Profile.Latitude, village.Profile.Longitude) is { } office)
            {
                points.Add(new HazardPoint(code, Office, office.Latitude, office.Longitude));
            }

            foreach (var area in reader.ListAreas(village.Id).Select(row => row.Record).Where(r => r.Text(Entities.Areas["level"]) == RwLevel))
            {
                if (area.Text(Entities.Areas["rw"]) is { Length: > 0 } rw && Degrees.Point(area.Text(Entities.Areas["latitude"]), area.Text(Entities.Areas["longitude"])) is { } point)
                {
                    points.Add(new HazardPoint(code, $"RW {rw}", point.Latitude, point.Longitude));
                }
            }
        }

        return points;
    }
}
