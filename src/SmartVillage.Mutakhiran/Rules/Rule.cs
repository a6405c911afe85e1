using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>One thing that must hold. Pure: the same rows on the same day give the same answer, and nothing is ever changed.</summary>
public abstract class Rule
{
    private protected Rule(RuleInfo info, EntityDefinition entity)
    {
        Info = info;
        Fields =
        [
            .. info.Inputs.Where(input => input.StartsWith($"{entity.Name}.", StringComparison.Ordinal)).Select(input => input[(entity.Name.Length + 1)..])
                .Select(name => entity.FindSpecific(name) ?? entity[name]),
        ];
        SpecificFields = [.. Fields.Where(field => field.Protection == FieldProtection.Specific)];
    }

    /// <summary>What is said about it.</summary>
    public RuleInfo Info { get; }

    /// <summary>Its id.</summary>
    public string Id => Info.Id;

    /// <summary>Data spesifik that it judges. What it finds says something of it: it is for the office alone, on no list of a campaign, and nothing without a recorded basis.</summary>
    public IReadOnlyList<FieldDefinition> SpecificFields { get; }

    /// <summary>Whether it judges data spesifik.</summary>
    public bool IsSpecific => SpecificFields.Count > 0;

    /// <summary>Whether a change of one row can change the answer for rows that have nothing to do with it. No list of changes says that data spesifik changed.</summary>
    internal bool NeedsWholeVillage => IsSpecific || (Info.Relations & (RuleRelations.Village | RuleRelations.OtherVillages | RuleRelations.Visits)) != RuleRelations.None;

    /// <summary>Inputs of the row that is judged.</summary>
    private protected IReadOnlyList<FieldDefinition> Fields { get; }

    private protected Verdict Broken(EntityRecord row, Severity? severity) => Verdict.Broken(severity ?? Info.Severity, [.. Fields.Select(row.Text)]);
}
