using System.Diagnostics.Metrics;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Telemetry;

/// <summary>
/// Metrics of the API. Attributes are names of routes, states and codes of ours; never an address, a key or a person (P7).
/// </summary>
internal sealed class SmartVillageTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "SmartVillage.Api";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _storeFailures;
    private readonly Counter<long> _refusedKeys;
    private readonly Counter<long> _limited;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _residents;

    public SmartVillageTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("smartvillage.api.duration", "s", "Time from the start of a request to its answer");
        _storeFailures = meter.CreateCounter<long>("smartvillage.api.store_failures", "{failure}", "Requests refused because the store could not be used");
        _refusedKeys = meter.CreateCounter<long>("smartvillage.api.refused_keys", "{request}", "Requests with a key that is unknown, wrong or revoked");
        _limited = meter.CreateCounter<long>("smartvillage.api.limited", "{request}", "Requests over a rate limit");
        _failures = meter.CreateCounter<long>("smartvillage.api.failures", "{failure}", "Requests that failed in a way nobody expected");
        _residents = meter.CreateCounter<long>("smartvillage.api.identified_residents", "{resident}", "Residents whose data left, as the ledger counts them");
    }

    public void Answered(ApiRoute route, int status, TimeSpan elapsed) => _duration.Record(
        elapsed.TotalSeconds,
        new KeyValuePair<string, object?>("route", route.Name),
        new KeyValuePair<string, object?>("status", status));

    public void StoreFailed(string code) => _storeFailures.Add(1, new KeyValuePair<string, object?>("code", code));

    public void KeyRefused() => _refusedKeys.Add(1);

    public void Limited(string limit) => _limited.Add(1, new KeyValuePair<string, object?>("limit", limit));

    public void Failed(Exception exception) => _failures.Add(1, new KeyValuePair<string, object?>("type", exception.GetType().Name));

    public void Identified(ApiRoute route, int residents) => _residents.Add(residents, new KeyValuePair<string, object?>("route", route.Name));
}
