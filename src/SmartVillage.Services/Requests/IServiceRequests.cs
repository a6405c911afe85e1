using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests;

/// <summary>Where requests are kept. Words and contacts are sealed; tracking codes are kept as a keyed hash only.</summary>
public interface IServiceRequests
{
    /// <summary>Takes a request in. When an open one says the same (<see cref="SameReport"/>), the new one is kept as merged into it and counts as "me too".</summary>
    Task<ServiceRequest> AddAsync(NewRequest request, CancellationToken cancellationToken);

    /// <summary>Takes a request in together with the change of the one from which it was opened; when that change is refused, neither happens.</summary>
    Task<(ServiceRequest? Added, RequestChange Origin)> AddFromAsync(NewRequest request, Func<ServiceRequest, RequestChange> decide, CancellationToken cancellationToken);

    /// <summary>One request of a village, or null.</summary>
    Task<ServiceRequest?> FindAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>The request of a tracking code, or null.</summary>
    Task<ServiceRequest?> FindAsync(VillageCode village, TrackingCode code, CancellationToken cancellationToken);

    /// <summary>Requests of a village, newest first.</summary>
    Task<IReadOnlyList<ServiceRequest>> ListAsync(VillageCode village, RequestFilter filter, CancellationToken cancellationToken);

    /// <summary>Everything that happened to a request, in order.</summary>
    Task<IReadOnlyList<RequestStep>> ListStepsAsync(VillageCode village, long id, CancellationToken cancellationToken);

    /// <summary>Changes a request by a decision that is made while nobody else can change it.</summary>
    Task<RequestChange> ChangeAsync(VillageCode village, long id, Func<ServiceRequest, RequestChange> decide, CancellationToken cancellationToken);

    /// <summary>Villages that have an open request of a type.</summary>
    Task<IReadOnlyList<VillageCode>> ListOpenVillagesAsync(string type, CancellationToken cancellationToken);

    /// <summary>How many requests of a village came from residents since a moment.</summary>
    Task<long> CountFromResidentsAsync(VillageCode village, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Keeps the answer about a completed request, in place of an earlier one; false when it is not completed.</summary>
    Task<bool> AnswerAsync(VillageCode village, long id, IReadOnlyList<int> values, CancellationToken cancellationToken);

    /// <summary>Answers of a village about one service (or all) that were given in a span.</summary>
    Task<IReadOnlyList<IReadOnlyList<int>>> ListAnswersAsync(VillageCode village, IReadOnlyCollection<string> types, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}
