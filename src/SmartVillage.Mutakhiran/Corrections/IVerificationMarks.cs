using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Remembers how far verification has come, so that a night without news costs nothing.</summary>
public interface IVerificationMarks
{
    /// <summary>What was compared last.</summary>
    Task<VerificationMark?> FindAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Notes what was compared.</summary>
    Task WriteAsync(VillageCode village, VerificationMark mark, CancellationToken cancellationToken);
}

/// <summary>An edition on a day.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Day">The day, because deadlines pass without a new edition.</param>
public sealed record VerificationMark(long Edition, DateOnly Day);
