namespace SmartVillage.Services.Hazards;

/// <summary>All that is known about hazards for one village now.</summary>
public sealed record VillageHazards
{
    /// <summary>What a screen has to show beside BMKG's data (condition of use of data.bmkg.go.id).</summary>
    public const string BmkgSource = "Sumber: BMKG";

    /// <summary><see cref="BmkgSource"/>.</summary>
    public string Source { get; } = BmkgSource;

    /// <summary>BMKG's page.</summary>
    public string SourceUrl { get; } = "https://data.bmkg.go.id";

    /// <summary>Whether the point of the village is known, so that areas on a map count and not only names.</summary>
    public required bool HasPoint { get; init; }

    /// <summary>Warnings that hold now.</summary>
    public required HazardSection<HazardAlert> Warnings { get; init; }

    /// <summary>Latest earthquakes of the country, newest first.</summary>
    public required HazardSection<Earthquake> Earthquakes { get; init; }

    /// <summary>Weather of the next three days.</summary>
    public required HazardSection<ForecastHour> Forecast { get; init; }

    /// <summary>Index of hazards per RW out of InaRISK (BNPB), read once a year; show "Sumber: InaRISK BNPB" beside it.</summary>
    public required HazardSection<Index.HazardIndexReading> Index { get; init; }

    /// <summary>Reports of people, where a service of that kind is switched on.</summary>
    public required HazardSection<DisasterReport> Reports { get; init; }
}
