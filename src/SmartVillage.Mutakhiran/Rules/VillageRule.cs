using SmartVillage.Domain.Records;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>A rule about pairs of rows, which are looked for in the whole village at once.</summary>
internal abstract class VillageRule(RuleInfo info) : Rule(info with { Relations = info.Relations | RuleRelations.Village }, Entities.Residents)
{
    public abstract void Check(RuleContext village, ICollection<RuleHit> hits);
}
