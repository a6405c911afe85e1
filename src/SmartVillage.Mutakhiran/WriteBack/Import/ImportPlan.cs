using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>What of a pile of approved values goes into a file, and what does not and why.</summary>
/// <param name="Rows">Rows of the file, by resident.</param>
/// <param name="Taken">Fields that the rows hold.</param>
/// <param name="Refused">Fields that go by screen, with the reason.</param>
/// <param name="Left">How many residents wait for the next file because this one is full.</param>
public sealed record ImportPlan(IReadOnlyList<ImportRow> Rows, IReadOnlyList<PlannedField> Taken, IReadOnlyList<RefusedField> Refused, int Left)
{
    /// <summary>Families in whose row the import writes an empty address, because they have none.</summary>
    public int MarkedFamilies => Rows.Where(row => row.MarksFamily).Select(row => row.CardNumber).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A field of a correction that was planned.</summary>
public sealed record PlannedField(Correction Correction, CorrectionField Field);

/// <summary>A field of a correction that does not go by file.</summary>
public sealed record RefusedField(Correction Correction, CorrectionField Field, ImportObstacle Obstacle);
