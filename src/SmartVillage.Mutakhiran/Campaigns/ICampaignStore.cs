using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Campaigns as they are kept; they survive restarts, upgrades and years.</summary>
public interface ICampaignStore
{
    /// <summary>Writes a campaign with all its tasks; nothing when the village has an open one, or had the round of that kind and year.</summary>
    Task<Campaign?> StartAsync(CampaignDraft draft, CancellationToken cancellationToken);

    /// <summary>Campaigns, newest first, of one village or all.</summary>
    Task<IReadOnlyList<Campaign>> ListAsync(VillageCode? village, CancellationToken cancellationToken);

    /// <summary>One campaign.</summary>
    Task<Campaign?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Its tasks, in the order in which they were drawn up.</summary>
    Task<IReadOnlyList<FamilyTask>> ListTasksAsync(long campaign, CancellationToken cancellationToken);

    /// <summary>A task by the code of its sheet.</summary>
    Task<FamilyTask?> FindTaskAsync(TaskCode code, CancellationToken cancellationToken);

    /// <summary>Writes down reports of visits, all of them or, when one cannot be, none; one answer for each.</summary>
    Task<IReadOnlyList<VisitRecording>> RecordAsync(VillageCode village, IReadOnlyList<Visit> visits, CancellationToken cancellationToken);

    /// <summary>Adds a task for a family that was found in the field.</summary>
    Task<FamilyTask?> AddTaskAsync(long campaign, FamilyTaskDraft task, CancellationToken cancellationToken);

    /// <summary>Visits by person: how many there were, and days on which there were any.</summary>
    Task<IReadOnlyList<EnumeratorCount>> CountVisitsAsync(long campaign, CancellationToken cancellationToken);

    /// <summary>Who visits which RT.</summary>
    Task<IReadOnlyList<Assignment>> ListAssignmentsAsync(long campaign, CancellationToken cancellationToken);

    /// <summary>Our ids of the RT that the open campaign of a village assigned to a person; null when none is open.</summary>
    Task<IReadOnlyList<long>?> ListAssignedAsync(VillageCode village, string person, CancellationToken cancellationToken);

    /// <summary>Replaces who visits an RT.</summary>
    Task AssignAsync(long campaign, long areaId, IReadOnlyList<string> people, CancellationToken cancellationToken);

    /// <summary>Closes a campaign with its figures; nothing when it is closed already or not there.</summary>
    Task<Campaign?> CloseAsync(long id, CampaignOutcome outcome, string by, CancellationToken cancellationToken);
}
