using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests.Complaints;

/// <summary>Keeps who answered which complaint and what became of it; words are sealed.</summary>
public interface IComplaintAnswers
{
    /// <summary>Notes an answer before it is sent, so that it is known also when the process ends in between; its number.</summary>
    /// <param name="village">The village.</param>
    /// <param name="complaintId">Our id of the complaint.</param>
    /// <param name="answer">The answer; its number and outcome are not looked at.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    Task<long> BeginAsync(VillageCode village, long complaintId, SentAnswer answer, CancellationToken cancellationToken);

    /// <summary>Notes what became of it.</summary>
    Task EndAsync(VillageCode village, long id, SentOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Everything that was sent about a complaint, in order.</summary>
    Task<IReadOnlyList<SentAnswer>> ListAsync(VillageCode village, long complaintId, CancellationToken cancellationToken);
}
