using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Evaluation;

/// <summary>Findings and completeness for campaigns.</summary>
public sealed class CampaignQuality(IQualityEvaluation evaluation, IFindings findings, ICampaignDays days) : ICampaignQuality
{
    /// <inheritdoc />
    public IReadOnlyList<string> DefaultRules { get; } = [.. RuleCatalog.All.Where(IsAsked).Select(rule => rule.Id)];

    /// <inheritdoc />
    public RuleText? Find(string rule) => RuleCatalog.Find(rule)?.Info is { } info
        ? new RuleText(info.Message, info.Instruction, [.. info.Inputs.Where(IsOfSubject).Select(input => input[(input.IndexOf('.', StringComparison.Ordinal) + 1)..])])
        : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> FindingsAsync(VillagePopulation population, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(population);
        await evaluation.EnsureCurrentAsync(population.Village, cancellationToken);
        // What says something of data spesifik is work for the office alone: it is asked at no door, and in no figure of a campaign, whatever rules that names (PRV-04).
        return [.. (await findings.ListShownAsync(population.Village, since, cancellationToken)).Where(finding => RuleCatalog.Find(finding.Rule) is not { IsSpecific: true })];
    }

    /// <inheritdoc />
    public VillageFigures Measure(VillagePopulation population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var report = CompletenessReport.Measure(new RuleContext(population, days.Today(population.Village)));
        return new VillageFigures(Register(report.Village), report.Areas.ToDictionary(area => area.Key, area => Register(area.Value)));
    }

    /// <summary>The first catalogue, without what only counts completeness or visits.</summary>
    private static bool IsAsked(Rule rule) => rule.Info is { IsFirstRelease: true, Fix: not FixRoutes.None } && (rule.Info.Relations & RuleRelations.Visits) == RuleRelations.None;

    private static bool IsOfSubject(string input) => input.StartsWith("residents.", StringComparison.Ordinal) || input.StartsWith("families.", StringComparison.Ordinal);

    private static ElementCount Register(AreaCompleteness figures) => new(figures.Register.Known, figures.Register.Asked);
}
