using SmartVillage.Services.Requests.Outbox;

namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Who hears of trips besides the board of this program. The board always leads: another system reads details and moves trips through the API, with a key of its own.</summary>
public interface IAmbulanceDispatchPort
{
    /// <summary>Name in configuration and status.</summary>
    string Name { get; }

    /// <summary>Whether another system is told; nothing is written into the outbox while none is.</summary>
    bool IsEnabled { get; }

    /// <summary>Sends one message of numbers, states and times; null when it was taken, else why not.</summary>
    Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>The board of this program alone.</summary>
public sealed class InternalBoard : IAmbulanceDispatchPort
{
    /// <inheritdoc />
    public string Name => "board";

    /// <inheritdoc />
    public bool IsEnabled => false;

    /// <inheritdoc />
    public Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>("webhook ambulans nonaktif");
}
