using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests;

/// <summary>
/// When people of a village called 119 or 112, told afterwards by whoever called (reference ten-services, section 6). Only the minute is kept: not who, not why, not from where, so there is
/// nothing that could be asked for. Nobody is called or sent because of it.
/// </summary>
public interface IEmergencyCalls
{
    /// <summary>Keeps a minute; gone after a year.</summary>
    Task AddAsync(VillageCode village, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Minutes of a village since a moment, newest first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> ListAsync(VillageCode village, DateTimeOffset since, int take, CancellationToken cancellationToken);
}
