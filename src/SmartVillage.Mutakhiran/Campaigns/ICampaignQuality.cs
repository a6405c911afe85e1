using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What campaigns ask of quality: findings and figures that belong to the visible edition.</summary>
public interface ICampaignQuality
{
    /// <summary>Rules that a campaign asks about when nobody says otherwise.</summary>
    IReadOnlyList<string> DefaultRules { get; }

    /// <summary>A rule as people read it, or nothing when there is none of that name.</summary>
    RuleText? Find(string rule);

    /// <summary>
    /// Looks at the visible edition where that was not done yet, and gives the findings that it shows, and those that ended since an instant. Everything that ever ended is not read: it is kept for good.
    /// </summary>
    Task<IReadOnlyList<Finding>> FindingsAsync(VillagePopulation population, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Completeness of residents and RT.</summary>
    VillageFigures Measure(VillagePopulation population);
}
