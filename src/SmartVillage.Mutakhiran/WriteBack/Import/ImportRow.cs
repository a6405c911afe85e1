namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>One resident of an import file. Everything in it is text.</summary>
public sealed record ImportRow
{
    /// <summary>Our id of the resident.</summary>
    public required long Resident { get; init; }

    /// <summary>NIK, by which the import finds the row.</summary>
    public required string Nik { get; init; }

    /// <summary>Family card number as it stands; empty where the import needs none and would write on the family with it.</summary>
    public required string CardNumber { get; init; }

    /// <summary>Whether the family has no address, so that the import writes an empty one, and who wrote it, in its row.</summary>
    public bool MarksFamily { get; init; }

    /// <summary>Hamlet as it stands.</summary>
    public required string Hamlet { get; init; }

    /// <summary>RW as it stands.</summary>
    public required string Rw { get; init; }

    /// <summary>RT as it stands.</summary>
    public required string Rt { get; init; }

    /// <summary>New values by column.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Names of the fields that change.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Digest of all other fields, to see afterwards that they stayed.</summary>
    public required string Beside { get; init; }
}
