using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>A rule that a row breaks, as the evaluation hands it to the store. The tested values are personal and leave it only as a keyed hash.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">Severity for this row.</param>
/// <param name="Subject">Kind of subject.</param>
/// <param name="SubjectId">Our id of the subject.</param>
/// <param name="OtherId">Our id of the other one.</param>
/// <param name="FamilyId">Our id of the family whose work list asks about it.</param>
/// <param name="AreaId">Our id of the RT.</param>
/// <param name="Tested">The values that were judged.</param>
public sealed record RuleHit(string Rule, Severity Severity, SubjectKind Subject, long SubjectId, long? OtherId, long? FamilyId, long? AreaId, string Tested)
{
    /// <summary>Name of the case that other villages have in common, where a rule looks across villages.</summary>
    public string? Case { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Rule} {Subject} {SubjectId}";
}
