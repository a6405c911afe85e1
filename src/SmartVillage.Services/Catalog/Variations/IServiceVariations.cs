using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Catalog.Variations;

/// <summary>Where operators' variations are kept, with their whole history.</summary>
public interface IServiceVariations
{
    /// <summary>The newest version of each service of a village that has any.</summary>
    Task<IReadOnlyList<ServiceVariation>> ListCurrentAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Versions of one service, oldest first, behind a revision (or from the first).</summary>
    Task<IReadOnlyList<ServiceVariation>> ListHistoryAsync(VillageCode village, ServiceCode service, long? afterRevision, int take, CancellationToken cancellationToken);

    /// <summary>Writes the next version; null when somebody else has written since the version that the change is based on.</summary>
    Task<ServiceVariation?> AppendAsync(VariationChange change, CancellationToken cancellationToken);
}
