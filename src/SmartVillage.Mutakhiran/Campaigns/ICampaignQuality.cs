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

    /// <summary>Looks at the visible edition where that was not done yet, and gives every finding.</summary>
    Task<IReadOnlyList<Finding>> FindingsAsync(VillagePopulation population, CancellationToken cancellationToken);

    /// <summary>Completeness of residents and RT.</summary>
    VillageFigures Measure(VillagePopulation population);
}
