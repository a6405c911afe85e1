using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Evaluation;

/// <summary>A night that judges only what can have changed ends where judging everything would.</summary>
public sealed class NightTests
{
    private static readonly DateOnly FirstDay = new(2026, 3, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nights_of_any_changes_and_days_give_what_a_full_evaluation_gives(int seed)
    {
        var village = new RandomVillage(seed);
        var draw = new Random(seed);
        var day = FirstDay;
        var known = Evaluator.Evaluate(new RuleContext(village.Build(1), day)).Hits.ToList();
        for (var edition = 2; edition <= 6; edition++)
        {
            var changes = village.Edit(draw.Next(6));
            var lastDay = day;
            day = day.AddDays(draw.Next(3) == 0 ? draw.Next(800) : draw.Next(3));
            var now = new RuleContext(village.Build(edition), day);

            var night = Evaluator.EvaluateChanges(now, changes, lastDay);
            known = [.. known.Where(hit => !night.Evaluated.Covers(hit.Rule, hit.Subject, hit.SubjectId)), .. night.Hits];

            Assert.Equal(Sorted(Evaluator.Evaluate(now).Hits), Sorted(known));
        }
    }

    [Fact]
    public void A_night_without_changes_judges_only_the_rows_that_are_due()
    {
        var village = SoundFamily.Whole().Build();
        var context = new RuleContext(village, new DateOnly(2031, 3, 3));

        var night = Evaluator.EvaluateChanges(context, new(), new DateOnly(2031, 3, 2));

        Assert.Contains(night.Hits, hit => hit.Rule == "DOK-03");
        Assert.True(night.Evaluated.Covers("DOK-03", Findings.SubjectKind.Resident, VillageBuilder.OurId(SoundFamily.ChildKey)));
        Assert.False(night.Evaluated.Covers("DOK-03", Findings.SubjectKind.Resident, VillageBuilder.OurId(SoundFamily.ManKey)));
        Assert.False(night.Evaluated.Covers("NIK-01", Findings.SubjectKind.Resident, VillageBuilder.OurId(SoundFamily.ChildKey)));
    }

    private static List<string> Sorted(IEnumerable<RuleHit> hits) =>
        [.. hits.Select(hit => $"{hit.Rule} {hit.Severity} {hit.Subject} {hit.SubjectId} {hit.OtherId} {hit.FamilyId} {hit.AreaId} {hit.Tested}").Order(StringComparer.Ordinal)];
}
