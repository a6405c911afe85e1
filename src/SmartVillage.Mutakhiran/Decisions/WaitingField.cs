using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>One field that waits for a decision, with what whoever decides has to see.</summary>
/// <param name="Correction">The proposal.</param>
/// <param name="Field">The field.</param>
/// <param name="Place">RT in words; null where none is known.</param>
/// <param name="CardEnd">End of the family card number.</param>
/// <param name="Name">The resident, or the head of the family.</param>
/// <param name="Before">The value that was seen, in words.</param>
/// <param name="After">The new value, in words.</param>
/// <param name="Possible">What may be decided, in words.</param>
public sealed record WaitingField(Correction Correction, CorrectionField Field, string? Place, string? CardEnd, string? Name, string? Before, string? After, string Possible);

/// <summary>What waits for a decision in a village.</summary>
/// <param name="Edition">The edition that it was compared with.</param>
/// <param name="Fields">The fields, proposal by proposal, in the order of areas.</param>
/// <param name="Left">Proposals that did not go into one list any more.</param>
/// <param name="Residents">Our ids of everybody who is named, for the ledger.</param>
public sealed record WaitingDecisions(long Edition, IReadOnlyList<WaitingField> Fields, int Left, IReadOnlyList<long> Residents)
{
    /// <summary>How many proposals there are in the list.</summary>
    public int Proposals => Fields.DistinctBy(row => row.Correction.Id).Count();
}
