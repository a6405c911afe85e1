using SmartVillage.Domain.Areas;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Evaluation;

/// <summary>What is kept of requests for the evaluation.</summary>
public interface IRequestOutcomes
{
    /// <summary>Requests of a village that came in from a moment on and before another.</summary>
    Task<IReadOnlyList<RequestOutcome>> ListAsync(VillageCode village, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Marks that residents of a village gave from a moment on and before another.</summary>
    Task<IReadOnlyList<GivenMarks>> ListMarksAsync(VillageCode village, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Nine marks of one resident.</summary>
/// <param name="Type">Type of the request that they are about.</param>
/// <param name="At">When they were given.</param>
/// <param name="Marks">The marks, see <see cref="Requests.SatisfactionAnswer"/>.</param>
public sealed record GivenMarks(string Type, DateTimeOffset At, IReadOnlyList<int> Marks);

/// <summary>
/// How often people took which way to a service: a counter per day, without cookies, addresses or anything else that tells one person from another. Pages count when somebody taps a number or
/// a link, officers when somebody comes to the counter.
/// </summary>
public interface IChannelUses
{
    /// <summary>Counts one use; false when a village already counted <paramref name="mostPerDay"/> on that day.</summary>
    Task<bool> CountAsync(VillageCode village, ServiceCode service, ChannelKind kind, DateOnly day, int mostPerDay, CancellationToken cancellationToken);

    /// <summary>Counters of a village.</summary>
    Task<IReadOnlyList<ChannelUse>> ListAsync(VillageCode village, DateOnly from, DateOnly until, CancellationToken cancellationToken);
}

/// <summary>Uses of one channel on one day.</summary>
/// <param name="Service">The service.</param>
/// <param name="Kind">The way.</param>
/// <param name="Day">Day of the village.</param>
/// <param name="Uses">How often.</param>
public sealed record ChannelUse(ServiceCode Service, ChannelKind Kind, DateOnly Day, long Uses);
