using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>
/// Who is logged in to Layanan Mandiri through us. A resident gets a random word, never OpenSID's token; a session is known in every process of this installation, also after a restart.
/// </summary>
public interface ICitizenSessions
{
    /// <summary>Opens a session; its word, which is told once and kept nowhere.</summary>
    Task<string> OpenAsync(VillageCode village, CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Keeps a session under a word.</summary>
    Task KeepAsync(VillageCode village, string word, CitizenSession session, CancellationToken cancellationToken);

    /// <summary>The session of a word, or null when there is none any more; being asked for keeps it.</summary>
    Task<CitizenSession?> FindAsync(VillageCode village, string? word, CancellationToken cancellationToken);

    /// <summary>Ends a session; the session that it was, or null.</summary>
    Task<CitizenSession?> CloseAsync(VillageCode village, string? word, CancellationToken cancellationToken);
}
