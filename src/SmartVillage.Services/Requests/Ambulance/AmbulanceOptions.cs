namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>What an installation may tune about the dispatch board.</summary>
public sealed record AmbulanceOptions
{
    /// <summary>How long before its time a trip without vehicle and driver is reminded of.</summary>
    public TimeSpan RemindBefore { get; init; } = TimeSpan.FromHours(3);
}
