using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.App.Verifying;

/// <summary>What a round of verifying found.</summary>
internal sealed record VerificationResult(IReadOnlyList<VillageVerification> Villages, IReadOnlyList<SourceFailure> Failures)
{
    public bool IsExact => Failures.Count == 0 && Villages.All(village => village.IsExact);
}

/// <summary>A source that could not be read.</summary>
internal sealed record SourceFailure(string Source, RunError Error);
