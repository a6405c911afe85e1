using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Facilities;

/// <summary>Where facilities are kept, beside the other work of operators, with their whole history.</summary>
public interface IFacilities
{
    /// <summary>The facilities of a village as they are now, without the persons who look after them.</summary>
    Task<IReadOnlyList<Facility>> ListAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>The same with these persons, for the village office.</summary>
    Task<IReadOnlyList<Facility>> ListWithKeepersAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Versions of one facility, also of a removed one, oldest first, behind a revision (or from the first).</summary>
    Task<IReadOnlyList<Facility>> ListHistoryAsync(VillageCode village, long id, long? afterRevision, int take, CancellationToken cancellationToken);

    /// <summary>Writes a new facility, the next version of one, or its end.</summary>
    Task<FacilityWriting> WriteAsync(FacilityChange change, CancellationToken cancellationToken);
}
