using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Verifying;

/// <summary>What is to be verified of a source.</summary>
public sealed record VerificationOrder
{
    /// <summary>Only this village, or null for all of the source.</summary>
    public string? VillageCode { get; init; }

    /// <summary>
    /// Rows to name of each kind and entity in <see cref="VillageVerification.Differences"/>, by keys, fields and reasons, never by values; null for counts alone.
    /// </summary>
    public int? RowsOfAKind { get; init; }

    /// <summary>Adds up what the source has to bear.</summary>
    public CourtesyMeter Meter { get; init; } = new();
}
