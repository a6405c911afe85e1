using System.Text.Json.Serialization;
using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>
/// How one entity is read from this database. Two maps that differ in a field mean that a difference in that field may come from the reading alone.
/// </summary>
/// <param name="IsRead">False when the table is missing; what the store has is then kept and marked as not read (P10).</param>
/// <param name="Fields">Field name to a short description of its origin, such as <c>kode_peristiwa:int</c>; absent fields are not read.</param>
public sealed record EntityMap(bool IsRead, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Map of an entity whose table is missing.</summary>
    public static readonly EntityMap Missing = new(false, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Data spesifik that is kept per person because a basis was recorded, in alphabetical order, whether or not this database has the column; null for none, as nearly everywhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SwitchedOn { get; init; }

    /// <summary>Whether a field of data spesifik is kept.</summary>
    public bool Keeps(FieldDefinition specific) => SwitchedOn?.Contains(Entities.SwitchOf(specific), StringComparer.Ordinal) == true;
}
