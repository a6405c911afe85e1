using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Findings;

/// <summary>One rule that is broken by one subject. Holds no personal data: who it is is asked from the edition.</summary>
public sealed record Finding
{
    /// <summary>Number in the store.</summary>
    public required long Id { get; init; }

    /// <summary>Whose data.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>Rule, as <c>NIK-07</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Severity for this subject.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Kind of subject.</summary>
    public required SubjectKind Subject { get; init; }

    /// <summary>Our id of the subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Our id of the other one, where a rule is about two.</summary>
    public long? OtherId { get; init; }

    /// <summary>Our id of the family whose work list asks about it.</summary>
    public long? FamilyId { get; init; }

    /// <summary>Our id of the RT, where the subject has one.</summary>
    public long? AreaId { get; init; }

    /// <summary>Our ids of the residents whom it is about, for the ledger.</summary>
    public IEnumerable<long> Residents => Subject == SubjectKind.Resident ? ((long?[])[SubjectId, OtherId]).OfType<long>() : [];

    /// <summary>How it stands.</summary>
    public required FindingState State { get; init; }

    /// <summary>When it was first seen.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was last seen.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>When a later edition no longer showed it.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>Name of the case that other villages have in common, where a rule looks across villages.</summary>
    public string? Case { get; init; }

    /// <summary>Place in the work list; the higher, the more it helps to put it right.</summary>
    public long Priority { get; init; }

    /// <summary>Last day of its exception; nothing without one, or when it is for good.</summary>
    public DateOnly? ExceptedUntil { get; init; }
}
