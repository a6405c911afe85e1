using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.App.Verifying;

/// <summary>What a round of verifying found.</summary>
internal sealed record VerificationResult(IReadOnlyList<VillageVerification> Villages, IReadOnlyList<SourceFailure> Failures, IReadOnlyList<SourceLoad> Sources)
{
    public bool IsExact => Failures.Count == 0 && Villages.All(village => village.IsExact);
}

/// <summary>What a source had to bear, also one that broke half-way.</summary>
internal sealed record SourceLoad(string Name, SourceCourtesy Courtesy);

/// <summary>A source that could not be read.</summary>
internal sealed record SourceFailure(string Source, RunError Error);
