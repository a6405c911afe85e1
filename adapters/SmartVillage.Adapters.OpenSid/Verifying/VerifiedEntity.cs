using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>One entity as this database can prove it: only fields whose column is there (P10).</summary>
internal sealed record VerifiedEntity
{
    public required EntityDefinition Definition { get; init; }

    /// <summary>Table of the source.</summary>
    public required string Table { get; init; }

    /// <summary>Column of the source key.</summary>
    public required string Key { get; init; }

    /// <summary>False when the table, or its key, is missing.</summary>
    public required bool IsThere { get; init; }

    /// <summary>Fields in the order in which both sides are digested.</summary>
    public required IReadOnlyList<VerifiedField> Fields { get; init; }

    /// <summary>Names of all fields that the plan knows, also those whose column is missing here.</summary>
    public required IReadOnlySet<string> Planned { get; init; }

    /// <summary>Whether rows tell which village they belong to.</summary>
    public bool HasTenant { get; init; }

    /// <summary>Whether the key can be read in ranges.</summary>
    public bool HasIntegerKey { get; init; }

    /// <summary>Whether rows of no village belong to every village (programmes of the regency).</summary>
    public bool IsShared { get; init; }

    /// <summary>Fields that the copy may not hold, because nobody switched them on, or they were switched off again.</summary>
    public IReadOnlyList<FieldDefinition> Unwanted { get; init; } = [];

    /// <summary>Whether coordinates come from <c>tweb_penduduk_map</c> and that table is there.</summary>
    public bool HasMap { get; init; }

    /// <summary>Whether that table can be read in windows of its keys.</summary>
    public bool HasMapWindows { get; init; }
}
