using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>A proposal to correct fields of one resident or family, and what became of it.</summary>
public sealed record Correction
{
    /// <summary>Number in the store; 0 before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The village.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Whose data.</summary>
    public required CorrectionSubject Subject { get; init; }

    /// <summary>Our id of the family on whose page it stands.</summary>
    public long? FamilyId { get; init; }

    /// <summary>Where it stands.</summary>
    public required CorrectionState State { get; init; }

    /// <summary>Id that the client gave it; the same one from the same key is the same proposal.</summary>
    public required string ClientId { get; init; }

    /// <summary>Where it comes from, as a task code; null for the counter.</summary>
    public string? Origin { get; init; }

    /// <summary>Name of the person who proposes: of a filled list whoever was at the door.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>Id of the key with which it came.</summary>
    public required string ProposedByKey { get; init; }

    /// <summary>Name of the person who entered it for somebody else; null where who proposes entered it.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When something last happened.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Until when an edition must show it; null before it is approved.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Edition whose values were seen.</summary>
    public required long BaseEdition { get; init; }

    /// <summary>Digest of the other fields at that time, so that a change beside it is told as a mild note.</summary>
    public required string Beside { get; init; }

    /// <summary>Whether other fields of the subject changed since.</summary>
    public bool ChangedBeside { get; init; }

    /// <summary>How many steps there are; who changes it says how many were before the eyes.</summary>
    public long Steps { get; init; }

    /// <summary>The fields; nothing once they were emptied after their time.</summary>
    public required IReadOnlyList<CorrectionField> Fields { get; init; }

    /// <summary>Whether nothing follows any more.</summary>
    public bool IsClosed => CorrectionStates.IsClosed(State);

    /// <summary>Whether somebody is the person who proposed it, whatever key is used.</summary>
    public bool IsProposedBy(string person) => IsSame(person, ProposedBy);

    /// <summary>Whether somebody proposed or entered it, by name or by key: who did neither may decide.</summary>
    public bool IsOf(CorrectionActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return IsProposedBy(actor.Name) || (EnteredBy is { } entered && IsSame(actor.Name, entered)) || ProposedByKey == actor.Key;
    }

    private static bool IsSame(string person, string other) => string.Equals(PersonOf(person), PersonOf(other), StringComparison.OrdinalIgnoreCase);

    private static string PersonOf(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
