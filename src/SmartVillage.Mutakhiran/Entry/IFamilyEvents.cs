using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Events that were heard of at doors, until OpenSID knows them.</summary>
public interface IFamilyEvents
{
    /// <summary>Notes them, each once; returns how many were new.</summary>
    Task<int> NoteAsync(long campaign, IReadOnlyList<AnsweredEvent> events, string by, CancellationToken cancellationToken);

    /// <summary>Those that are not seen to be done.</summary>
    Task<IReadOnlyList<NotedEvent>> ListAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Somebody entered them in OpenSID's screens, or they were a mistake.</summary>
    Task<bool> FinishAsync(VillageCode village, long id, string by, CancellationToken cancellationToken);
}
