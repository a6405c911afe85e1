using SmartVillage.Mutakhiran.Duplicates;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules.Duplicates;

/// <summary>A rule about pairs that are likely one person.</summary>
internal abstract class PairRule(RuleInfo info) : VillageRule(info with { AboutPairs = true, ForGood = WaiverKind.NotTheSamePerson })
{
    public sealed override void Check(RuleContext village, ICollection<RuleHit> hits)
    {
        foreach (var pair in village.Indexes.Pairs.Pairs)
        {
            if (Judge(pair) is { } severity)
            {
                hits.Add(village.About(this, pair.One, Verdict.Broken(severity, Values(pair.One), Values(pair.Other)).With(pair.Other.Id)));
            }
        }
    }

    /// <summary>How bad the pair is, or nothing.</summary>
    protected abstract Severity? Judge(DuplicatePair pair);

    /// <summary>
    /// Who is likely the same although not quite so written, in one family under two real numbers, is a twin more often than not.
    /// </summary>
    protected static bool MayBeTwins(DuplicatePair pair) =>
        !pair.SameName && pair.One.Family == pair.Other.Family && pair.One.Nik != pair.Other.Nik && NikParts.Of(pair.One.Nik) is not null && NikParts.Of(pair.Other.Nik) is not null;

    private string Values(Person person) => string.Join('|', Fields.Select(person.Row.Text));
}
