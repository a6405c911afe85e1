using SmartVillage.Domain.Records;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Store.Queries;

/// <summary>A village with all that its numbers are counted by.</summary>
/// <param name="Id">Internal key.</param>
/// <param name="Code">Dotted code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Edition">The visible edition.</param>
/// <param name="ReferenceDate">Day to which the ages of its statistics refer.</param>
/// <param name="Reference">Code lists and age bands.</param>
/// <param name="Maps">How every entity was read.</param>
public sealed record CountedVillage(
    long Id, string Code, string Name, long Edition, DateOnly ReferenceDate, SourceReferenceData Reference, IReadOnlyDictionary<string, EntityMap> Maps)
{
    /// <summary>Fields that the source gives, as <c>residents.religion</c>.</summary>
    public IReadOnlySet<string> ReadFields => Maps.ReadFields();

    /// <summary>Data spesifik that is kept because a basis was recorded.</summary>
    public IReadOnlySet<string> SwitchedOn => Maps.GetValueOrDefault(Entities.Residents.Name)?.SwitchedOn?.ToHashSet(StringComparer.Ordinal) ?? [];
}
