namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>A batch, or why there is none.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Plan">What went into it and what did not; also where there is no batch.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record BatchResult(ImportBatch? Batch, ImportPlan? Plan, BatchRefusal? Refusal)
{
    /// <summary>There is none.</summary>
    public static BatchResult Refuse(BatchRefusal refusal, ImportPlan? plan = null) => new(null, plan, refusal);
}
