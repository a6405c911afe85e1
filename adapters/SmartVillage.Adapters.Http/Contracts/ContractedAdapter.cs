using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Contracts;

/// <summary>
/// An adapter that is off until everything its contract asks for is configured. While it is off no connection exists, so nothing can be sent by mistake.
/// </summary>
public abstract class ContractedAdapter : IServiceAdapter, IDisposable
{
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<string> _missing;

    /// <summary>Decides whether it is on.</summary>
    /// <param name="name">Name and section below <c>Adapters</c>.</param>
    /// <param name="code">Service that it carries.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="needs">What the system needs besides.</param>
    /// <param name="time">Clock.</param>
    /// <param name="village">The one village that it serves, or null for all.</param>
    /// <param name="section">Section of the configuration when it is not that of the name.</param>
    protected ContractedAdapter(
        string name, ServiceCode code, AdapterContract contract, IReadOnlyList<AdapterNeed> needs, TimeProvider time, VillageCode? village = null, string? section = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        (Name, Family, Code, Contract, Village, _time) = (village is { } one ? $"{name}:{one.Value}" : name, name, code, contract, village, time);
        _missing = contract.Missing(section ?? $"Adapters:{name}", needs);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string Family { get; }

    /// <inheritdoc />
    public VillageCode? Village { get; }

    /// <inheritdoc />
    public ServiceCode Code { get; }

    /// <inheritdoc />
    public virtual bool CarriesService => true;

    /// <inheritdoc />
    public AdapterMode Mode => IsOn ? Contract.Wanted ?? AdapterMode.Directory : AdapterMode.Directory;

    /// <summary>Whether calls are made.</summary>
    public bool IsOn => _missing.Count == 0;

    /// <summary>The contract.</summary>
    protected AdapterContract Contract { get; }

    /// <summary>Connections; null while it is off.</summary>
    protected OutsideSystem? System { get; private set; }

    /// <inheritdoc />
    public async Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (System is null)
        {
            return AdapterHealth.Disabled(now, "Belum diaktifkan.", _missing);
        }

        var started = _time.GetTimestamp();
        var answer = await ProbeAsync(System, cancellationToken);
        return HealthOf.Answer(answer, System, _time.GetUtcNow(), _time.GetElapsedTime(started));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the way when everything is there.</summary>
    protected OutsideSystem? Connect(OutsideOptions? options = null, DelegatingHandler? outer = null) => System = IsOn && Contract.Url is { } url
        ? new OutsideSystem((options ?? new OutsideOptions { Name = Name, Address = url }) with { Address = url }, _time, outer)
        : null;

    /// <summary>A harmless question; by default whether anybody answers at the address, whatever is said.</summary>
    protected virtual Task<IAdapterFailure> ProbeAsync(OutsideSystem system, CancellationToken cancellationToken) => Reaching.TryAsync(system, cancellationToken);

    /// <summary>The answer of an adapter that is off.</summary>
    protected AdapterAnswer<T> Off<T>()
        where T : notnull => AdapterAnswers.Failed<T>(AnswerStatus.Unavailable, $"Sambungan ke {Name} belum diaktifkan.", "off");

    /// <summary>Closes connections.</summary>
    protected virtual void Dispose(bool disposing) => System?.Dispose();
}
