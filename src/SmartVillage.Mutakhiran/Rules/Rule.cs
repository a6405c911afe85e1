using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>One thing that must hold. Pure: the same rows on the same day give the same answer, and nothing is ever changed.</summary>
public abstract class Rule
{
    private protected Rule(RuleInfo info, EntityDefinition entity)
    {
        Info = info;
        Fields = [.. info.Inputs.Where(input => input.StartsWith($"{entity.Name}.", StringComparison.Ordinal)).Select(input => entity[input[(entity.Name.Length + 1)..]])];
    }

    /// <summary>What is said about it.</summary>
    public RuleInfo Info { get; }

    /// <summary>Its id.</summary>
    public string Id => Info.Id;

    /// <summary>Whether a change of one row can change the answer for rows that have nothing to do with it.</summary>
    internal bool NeedsWholeVillage => (Info.Relations & (RuleRelations.Village | RuleRelations.OtherVillages | RuleRelations.Visits)) != RuleRelations.None;

    /// <summary>Inputs of the row that is judged.</summary>
    private protected IReadOnlyList<FieldDefinition> Fields { get; }

    private protected Verdict Broken(EntityRecord row, Severity? severity) => Verdict.Broken(severity ?? Info.Severity, [.. Fields.Select(row.Text)]);
}
