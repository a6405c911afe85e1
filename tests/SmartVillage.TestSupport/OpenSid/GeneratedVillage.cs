namespace SmartVillage.TestSupport.OpenSid;

/// <summary>What one village of a generated database holds.</summary>
public sealed record GeneratedVillage
{
    public required OpenSidVillage Village { get; init; }

    /// <summary>Its <c>config.id</c>.</summary>
    public required int ConfigId { get; init; }

    /// <summary>Residents of any status.</summary>
    public required int Residents { get; init; }

    /// <summary>Residents with <c>status_dasar</c> 1.</summary>
    public required int Living { get; init; }

    /// <summary>Residents by <c>status_dasar</c>.</summary>
    public required IReadOnlyDictionary<int, int> ByStatus { get; init; }

    /// <summary>Families whose <c>nik_kepala</c> is alive and marked as head, as the area page counts them.</summary>
    public required int FamiliesWithLivingHead { get; init; }

    /// <summary>Rows by table.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }
}
