using SmartVillage.Domain.Records;

namespace SmartVillage.Services.Enrichment;

/// <summary>What is on file about one resident in one edition.</summary>
public sealed record ResidentFile
{
    /// <summary>The resident.</summary>
    public required EntityRecord Resident { get; init; }

    /// <summary>The family that the resident refers to, or null when there is none.</summary>
    public EntityRecord? Family { get; init; }

    /// <summary>Whether aid programmes and their recipients are read from this source.</summary>
    public required bool ReadsAid { get; init; }

    /// <summary>Programmes in which the resident, the family or the household stands.</summary>
    public IReadOnlyList<string> AidProgrammes { get; init; } = [];

    /// <summary>Whether accounts of Layanan Mandiri are read from this source.</summary>
    public bool ReadsAccounts { get; init; }

    /// <summary>The resident's account, or null when there is none.</summary>
    public EntityRecord? Account { get; init; }

    /// <summary>Letters that the resident asked for; null when they are not read from this source.</summary>
    public IReadOnlyList<EntityRecord>? Letters { get; init; }

    /// <summary>Label of a code by list and code.</summary>
    public required Func<string, long, string?> LabelOf { get; init; }
}
