using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Hazards;

/// <summary>Weather of the next three days for a village.</summary>
public interface IForecastPort
{
    /// <summary>In order of time. <see cref="AnswerStatus.NotFound"/> for a village that is in no forecast.</summary>
    Task<AdapterAnswer<Fetched<IReadOnlyList<ForecastHour>>>> GetAsync(string villageCode, CancellationToken cancellationToken);
}

/// <summary>The latest earthquakes.</summary>
public interface IEarthquakePort
{
    /// <summary>Newest first, each once.</summary>
    Task<AdapterAnswer<Fetched<IReadOnlyList<Earthquake>>>> GetAsync(CancellationToken cancellationToken);
}

/// <summary>Warnings that hold now.</summary>
public interface IHazardAlertPort
{
    /// <summary>
    /// Warnings that concern a place: actual ones, neither expired nor replaced nor cancelled. Empty means that there are none; that it is not known is a failure.
    /// </summary>
    Task<AdapterAnswer<Fetched<IReadOnlyList<HazardAlert>>>> GetAsync(HazardPlace place, CancellationToken cancellationToken);
}

/// <summary>Reports of people about a disaster, where a service of that kind covers the place.</summary>
public interface IDisasterReportPort
{
    /// <summary>Reports of the last day in the province.</summary>
    Task<AdapterAnswer<Fetched<IReadOnlyList<DisasterReport>>>> GetAsync(HazardPlace place, CancellationToken cancellationToken);
}
