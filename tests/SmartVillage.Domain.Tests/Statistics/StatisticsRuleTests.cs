using System.Text.RegularExpressions;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Tests.Statistics;

public sealed partial class StatisticsRuleTests
{
    public static TheoryData<string> Topics => [.. StatisticsTopics.All.Select(topic => topic.Key), "benefit-beras"];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Find_gives_every_topic_a_rule_in_both_languages(string topic)
    {
        var rule = StatisticsRule.Find(topic, topic.StartsWith("benefit-", StringComparison.Ordinal) ? "BERAS" : null)!;

        Assert.All([rule.Label, rule.Definition, rule.Population, rule.English.Label, rule.English.Definition, rule.English.Population, rule.Page], Assert.NotEmpty);
        Assert.NotEqual(rule.Definition + rule.Population, rule.English.Definition + rule.English.Population);
        Assert.NotEmpty(rule.Tables);
    }

    /// <summary>A column that one language names and the other does not would be two rules.</summary>
    [Theory]
    [MemberData(nameof(Topics))]
    public void Both_languages_name_the_same_columns_and_codes(string topic)
    {
        var rule = StatisticsRule.Find(topic)!;

        Assert.Equal(Names(rule.Definition + rule.Population), Names(rule.English.Definition + rule.English.Population));
    }

    [Fact]
    public void Find_knows_no_other_topic() => Assert.Null(StatisticsRule.Find("nothing"));

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[a-z]+(_[a-z0-9]+)+|\d+(\.\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
