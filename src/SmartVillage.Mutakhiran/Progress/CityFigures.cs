using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>The figures of a campaign that can be added up over villages.</summary>
/// <param name="Families">Families to visit and visited.</param>
/// <param name="Findings">Findings by the rules of the campaign.</param>
/// <param name="Before">Completeness when it began.</param>
/// <param name="Now">Completeness now.</param>
/// <param name="Proposals">Proposals that wait for a decision.</param>
/// <param name="Imports">Import files since it began.</param>
/// <param name="FailedImports">Those of them that somebody has to look at.</param>
/// <param name="Forecast">When the last family is visited, if it goes on so; of several villages the latest, and nothing when one of them has none.</param>
public readonly record struct CityFigures(
    FamilyCount Families, FindingCount Findings, ElementCount Before, ElementCount Now, ProposalCount Proposals, int Imports, int FailedImports, DateOnly? Forecast)
{
    /// <summary>The figures of one village.</summary>
    public static CityFigures Of(CampaignProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var findings = progress.Findings.Values.Aggregate(
            default(FindingCount), (sum, rule) => sum + new FindingCount(rule.Opened, rule.Open, rule.Excepted, rule.Fixed, rule.Verified));
        return new CityFigures(
            progress.Families, findings, progress.Before, progress.Now, progress.Proposals, progress.Imports.Count, progress.Imports.Count(file => file.HasFailures), progress.Forecast);
    }

    /// <summary>Those of several villages together.</summary>
    public static CityFigures Sum(IEnumerable<CityFigures> villages)
    {
        var all = villages.ToList();
        return new CityFigures(
            new FamilyCount(all.Sum(one => one.Families.Total), all.Sum(one => one.Families.Visited)),
            all.Aggregate(default(FindingCount), (sum, one) => sum + one.Findings),
            all.Aggregate(default(ElementCount), (sum, one) => sum + one.Before),
            all.Aggregate(default(ElementCount), (sum, one) => sum + one.Now),
            new ProposalCount(all.Sum(one => one.Proposals.Waiting), all.Sum(one => one.Proposals.WaitingLong)),
            all.Sum(one => one.Imports),
            all.Sum(one => one.FailedImports),
            all.Exists(one => one.Forecast is null) ? null : all.Max(one => one.Forecast));
    }
}
