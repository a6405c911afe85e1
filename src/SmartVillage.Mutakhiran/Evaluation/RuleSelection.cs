using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Rules that can be judged with what the source gives, by what they are about and how far they look.</summary>
internal sealed class RuleSelection
{
    public RuleSelection(RuleContext village)
    {
        States = RuleState.All(village.Population);
        All = [.. RuleCatalog.All.Where((_, at) => States[at].Off is null)];
        People = [.. All.OfType<PersonRule>()];
        Families = [.. All.OfType<FamilyRule>()];
        Pairs = [.. All.OfType<VillageRule>()];
        WholePeople = [.. People.Where(rule => rule.NeedsWholeVillage)];
        LocalPeople = [.. People.Where(rule => !rule.NeedsWholeVillage)];
        DuePeople = [.. LocalPeople.Where(DependsOnDay)];
        WholeFamilies = [.. Families.Where(rule => rule.NeedsWholeVillage)];
        LocalFamilies = [.. Families.Where(rule => !rule.NeedsWholeVillage)];
        DueFamilies = [.. LocalFamilies.Where(DependsOnDay)];
    }

    public IReadOnlyList<RuleState> States { get; }

    public Rule[] All { get; }

    public PersonRule[] People { get; }

    public FamilyRule[] Families { get; }

    public VillageRule[] Pairs { get; }

    public PersonRule[] WholePeople { get; }

    public PersonRule[] LocalPeople { get; }

    public PersonRule[] DuePeople { get; }

    public FamilyRule[] WholeFamilies { get; }

    public FamilyRule[] LocalFamilies { get; }

    public FamilyRule[] DueFamilies { get; }

    private static bool DependsOnDay(Rule rule) => (rule.Info.Relations & RuleRelations.Day) != RuleRelations.None;
}
