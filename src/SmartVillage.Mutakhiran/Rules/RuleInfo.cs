using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What is said about a rule: to the operator what is wrong and what to do next, to the evaluation what it reads.</summary>
/// <param name="Id">Id for good, as <c>NIK-07</c>.</param>
/// <param name="Severity">Usual severity; a row may raise or lower it.</param>
/// <param name="Fix">Ways to put it right.</param>
public sealed record RuleInfo(string Id, Severity Severity, FixRoutes Fix)
{
    /// <summary>What is wrong, in plain Indonesian.</summary>
    public required string Message { get; init; }

    /// <summary>What to do next, in plain Indonesian.</summary>
    public required string Instruction { get; init; }

    /// <summary>Law, standard or behaviour of OpenSID that the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What findings are about.</summary>
    public SubjectKind Subject { get; init; } = SubjectKind.Resident;

    /// <summary>Fields that must have been read, as <c>residents.nik</c>; a rule whose fields the source does not give is off.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What it looks at beside the row.</summary>
    public RuleRelations Relations { get; init; }

    /// <summary>Whether it belongs to the first catalogue; the others are optional.</summary>
    public bool IsFirstRelease { get; init; }

    /// <summary>Whether a finding is about two rows together, so that one row can have several of them.</summary>
    public bool AboutPairs { get; init; }

    /// <summary>The kind of exception that closes a finding for good while the values stay; others end on a day.</summary>
    public WaiverKind? ForGood { get; init; }

    /// <summary>Raised when the rule judges differently than before, so that a night evaluates everything again.</summary>
    public int Version { get; init; } = 1;
}
