using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>A finding as an evaluation compares it.</summary>
internal sealed class StoredFinding
{
    public required long Id { get; init; }

    public required string Rule { get; init; }

    public required SubjectKind Subject { get; init; }

    public required long SubjectId { get; init; }

    public long? OtherId { get; init; }

    public long? FamilyId { get; init; }

    public long? AreaId { get; init; }

    public required Severity Severity { get; init; }

    public required long Priority { get; init; }

    public required FindingState State { get; init; }

    public required byte[] Tested { get; init; }

    public string? Case { get; init; }

    public byte[]? ExceptionTested { get; init; }

    public DateOnly? ExceptionUntil { get; init; }

    /// <summary>Whether the evaluation looked at it.</summary>
    public bool WasShown { get; set; }

    /// <summary>How it stands when these values are shown on a day: an exception holds for the values that it was made for, until its day.</summary>
    public FindingState StateWhenShown(ReadOnlySpan<byte> tested, DateOnly day) =>
        ExceptionTested is { } excepted && tested.SequenceEqual(excepted) && !(ExceptionUntil < day) ? FindingState.Excepted : FindingState.Open;
}
