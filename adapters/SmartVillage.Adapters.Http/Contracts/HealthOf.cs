using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Http.Contracts;

/// <summary>What an answer says about whoever gave it.</summary>
public static class HealthOf
{
    /// <summary>A refusal of the question is health too; a refusal of our key is not.</summary>
    public static AdapterHealth Answer(IAdapterFailure answer, OutsideSystem system, DateTimeOffset at, TimeSpan latency)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(system);
        var health = answer.Status switch
        {
            AnswerStatus.Ok or AnswerStatus.NotFound or AnswerStatus.Invalid or AnswerStatus.Conflict => AdapterHealth.Ok(at, latency),
            AnswerStatus.RateLimited => AdapterHealth.Degraded(at, latency, answer.Reason ?? string.Empty),
            _ => AdapterHealth.Down(at, latency, answer.Reason ?? string.Empty),
        };
        return health with { Circuit = system.Circuit };
    }
}
