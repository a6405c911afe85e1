using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>The rule of every topic, in the order in which they must be decided.</summary>
internal static class TopicRules
{
    public const string People = "people";
    public const string Families = "families";
    public const string Households = "households";

    /// <summary>Everything that a village can have without its programmes.</summary>
    public static readonly IReadOnlyList<TopicRule> All =
    [
        new("areas", TopicRuleKind.Open) { Lowest = AreaLevel.Rw },
        new("population", TopicRuleKind.Total) { Lowest = AreaLevel.Rt },
        new("sex", TopicRuleKind.Sex) { Lowest = AreaLevel.Rt },
        new("ageCategory", TopicRuleKind.Lines) { Lowest = AreaLevel.Rt },
        new("ageBand", TopicRuleKind.Lines) { IsAllOrNothing = true, Follows = ["ageCategory"] },
        Lines("educationAttained"),
        Lines("educationOngoing"),
        Lines("occupation"),
        Lines("maritalStatus"),
        Lines("religion"),
        Lines("citizenship"),
        Lines("residency"),
        Lines("bloodType"),

        // Heads of family are counted again as families.
        Lines("familyRelationship") with { KnownLines = ["1"] },
        Lines("insurance"),
        Lines("ethnicity") with { Lowest = AreaLevel.Village, OmitsHidden = true },

        // The population of both is a sum of age categories or nearly so.
        Lines("idCard") with { HasOutside = true, Follows = ["ageCategory"] },
        Lines("childIdCard") with { HasOutside = true, Follows = ["ageCategory"] },
        Part("birthCertificate", "ageBand"),
        Part("marriageBook", "maritalStatus") with { IsPartOfPopulation = true },
        Part("employmentInsurance", "occupation"),

        Lines("selfServiceAccount") with { Lowest = AreaLevel.Village },

        // The living are the population.
        Lines("lifeStatus") with { Lowest = AreaLevel.Village, KnownLines = ["1"] },
        Lines("deathCertificate") with { Lowest = AreaLevel.Village, HasSexes = false, TotalIs = ("lifeStatus", "2") },
        Specific("disability"),
        Specific("chronicIllness"),
        Specific("contraception"),
        Specific("pregnancy") with { TotalIs = ("sex", "2") },
        Specific("covid"),
        new("familiesActiveHead", TopicRuleKind.Total) { Group = Families, Lowest = AreaLevel.Rw },
        new("familiesHeadOfFamily", TopicRuleKind.Total) { Group = Families, Lowest = AreaLevel.Rt },
        new("familiesDashboard", TopicRuleKind.Total) { Group = Families, Lowest = AreaLevel.Village },
        Lines("socialClass") with { Group = Families },
        new("households", TopicRuleKind.Total) { Group = Households, Lowest = AreaLevel.Rt },
        Lines("welfareHouseholds") with { Group = Households },
        new("completeness", TopicRuleKind.Completeness) { Lowest = AreaLevel.Rt, HasSexes = false },
    ];

    /// <summary>Topics whose totals are the totals of a group: none of them may be small where a row is shown.</summary>
    public static IReadOnlyList<string> MarginsOf(string group) => group switch
    {
        People => ["population"],
        Families => ["familiesActiveHead", "familiesHeadOfFamily"],
        _ => ["households"],
    };

    /// <summary>Rule of a programme: its recipients and everybody else, for the village alone.</summary>
    public static TopicRule Benefit(string key) => new(key, TopicRuleKind.Lines) { Lowest = AreaLevel.Village };

    /// <summary>
    /// Topics whose not filled people are those that a line of <c>completeness</c> misses, so that either both or none is shown.
    /// </summary>
    public static IReadOnlyList<string> TopicsOfField(string field) => field == "birthDate" ? ["ageCategory", "ageBand"] : [field];

    private static TopicRule Lines(string key) => new(key, TopicRuleKind.Lines);

    // Below the village, parts of lines that are themselves partly hidden cannot be shown safely in a simple way.
    private static TopicRule Part(string key, string of) => new(key, TopicRuleKind.Subset) { SubsetOf = of, Lowest = AreaLevel.Village, HasSexes = false };

    private static TopicRule Specific(string key) => new(key, TopicRuleKind.Lines) { IsSpecific = true, HasSexes = false };
}
