using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Lets what an edition shows end corrections and import batches.</summary>
public interface ICorrectionVerification
{
    /// <summary>Compares with the visible edition; how many corrections moved. The same edition again on the same day moves nothing.</summary>
    Task<int> VerifyAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>The same, but only when the edition or the day is another one than at the last time.</summary>
    Task<int> VerifyNewAsync(VillageCode village, CancellationToken cancellationToken);
}
