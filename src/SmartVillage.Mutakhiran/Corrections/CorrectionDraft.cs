namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What somebody proposes.</summary>
/// <param name="Subject">Whose data.</param>
/// <param name="ClientId">Id that the client gave it.</param>
/// <param name="Fields">The fields, with the value seen and the new one.</param>
/// <param name="Origin">Where it comes from, as a task code.</param>
public sealed record CorrectionDraft(CorrectionSubject Subject, string ClientId, IReadOnlyList<FieldDraft> Fields, string? Origin = null)
{
    /// <summary>Who proposes, where somebody else enters it; null for whoever hands it in.</summary>
    public string? ProposedBy { get; init; }
}

/// <summary>One field of a draft.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Base">The value seen.</param>
/// <param name="Value">The new value; null to clear it.</param>
/// <param name="Evidence">What it is taken from.</param>
/// <param name="Basis">Why.</param>
public sealed record FieldDraft(string Name, string? Base, string? Value, Evidence? Evidence = null, string? Basis = null);
