using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Things that many tests need one of.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2027, 2, 15, 3, 0, 0, TimeSpan.Zero);

    public static DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public static VillageCode Village { get; } = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    public static Campaign Campaign(VillagePopulation population, params string[] rules) => new()
    {
        Id = 7,
        Village = Village,
        Kind = CampaignKind.Yearly,
        Year = 2027,
        State = CampaignState.Open,
        Calendar = CampaignCalendar.Yearly(2027),
        Rules = rules,
        StartedAt = Now,
        StartedBy = "Bu Camat",
        Baseline = new CampaignBaseline(
            population.Edition, population.People.Count, population.Families.Count, new Dictionary<string, int>(), default, new Dictionary<long, ElementCount>()),
    };

    public static Finding Finding(long id, string rule, Person person, FamilyCard family, FindingState state = FindingState.Open) => new()
    {
        Id = id,
        Village = Village,
        Rule = rule,
        Severity = Severity.Error,
        Subject = SubjectKind.Resident,
        SubjectId = person.Id,
        FamilyId = family.Id,
        State = state,
        FirstSeen = Now,
        LastSeen = Now,
        GoneAt = state == FindingState.Gone ? Now.AddDays(1) : null,
    };

    public static FamilyTask Task(FamilyCard family, long? area = 1001) => new()
    {
        Code = TaskCode.Draw(),
        CampaignId = 7,
        FamilyId = family.Id,
        AreaId = area,
        IsRechecked = false,
    };
}
