using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Evaluation;

public sealed class CampaignQualityTests
{
    [Fact]
    public async Task Findings_about_data_spesifik_are_in_no_list_and_no_figure_of_a_campaign()
    {
        var village = SoundFamily.Whole().Build();
        var shown = new Shown([.. ((string[])["UMR-07", "UMR-08", "UMR-09", "UMR-10"]).Select(rule => new Finding
        {
            Id = 1,
            Village = village.Village,
            Rule = rule,
            Severity = Severity.Verify,
            Subject = SubjectKind.Resident,
            SubjectId = 1,
            State = FindingState.Open,
            FirstSeen = Some.Now,
            LastSeen = Some.Now,
        })]);

        var found = await new CampaignQuality(shown, shown, shown).FindingsAsync(village, null, TestContext.Current.CancellationToken);

        Assert.Equal(["UMR-07", "UMR-10"], found.Select(finding => finding.Rule));
        Assert.DoesNotContain(new CampaignQuality(shown, shown, shown).DefaultRules, Mutakhiran.Rules.RuleCatalog.Specific.Contains);
    }

    private sealed class Shown(IReadOnlyList<Finding> findings) : IQualityEvaluation, IFindings, ICampaignDays
    {
        public Task<EvaluationStamp?> EnsureCurrentAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult<EvaluationStamp?>(null);

        public Task<IReadOnlyList<Finding>> ListAsync(VillageCode village, IReadOnlyCollection<FindingState> states, CancellationToken cancellationToken) => Task.FromResult(findings);

        public Task<IReadOnlyList<Finding>> ListShownAsync(VillageCode village, DateTimeOffset? goneSince, CancellationToken cancellationToken) => Task.FromResult(findings);

        public DateOnly Today(VillageCode village) => Some.Today;
    }
}
