using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>The catalogue is complete, and an operator can act on every rule.</summary>
public sealed class RuleCatalogTests
{
    private static readonly (string Group, int Count, int[] First)[] Groups =
    [
        ("NIK", 11, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11]),
        ("KK", 7, [1, 2, 3, 4, 7]),
        ("FAM", 22, [1, 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 15, 19, 20, 22]),
        ("IDN", 12, [1, 2, 4, 5, 7, 8, 9, 11]),
        ("DUP", 5, [1, 2, 3]),
        ("UMR", 10, [1, 3, 6, 7, 10]),
        ("DOK", 7, [1, 2, 3, 5, 7]),
        ("LOG", 8, [1, 2, 3, 4, 6]),
        ("STL", 3, [2]),
        ("LKP", 2, [1]),
        ("ANT", 4, []),
    ];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_is_there_once_and_the_first_catalogue_is_marked()
    {
        Assert.Equal(Expected(group => Enumerable.Range(1, group.Count)), Sorted(RuleCatalog.All));
        Assert.Equal(Expected(group => group.First), Sorted(RuleCatalog.All.Where(rule => rule.Info.IsFirstRelease)));
        Assert.Equal(87, RuleCatalog.All.Count(rule => !rule.Id.StartsWith("ANT-", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_is_wrong_what_to_do_and_where_it_comes_from(string id)
    {
        var rule = RuleCatalog.Find(id)!.Info;

        Assert.EndsWith(".", rule.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Instruction, StringComparison.Ordinal);
        Assert.True(rule.Source.Length > 20, rule.Source);
        Assert.NotEmpty(rule.Inputs);
        Assert.All(rule.Inputs, input => Assert.True(
            Entities.Get(input.Split('.')[0]) is var entity && (entity.TryGetField(input.Split('.')[1], out _) || entity.FindSpecific(input.Split('.')[1]) is not null), input));
    }

    private static IEnumerable<string> Expected(Func<(string Group, int Count, int[] First), IEnumerable<int>> numbers) =>
        Groups.SelectMany(group => numbers(group).Select(number => $"{group.Group}-{number:00}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<Rule> rules) => rules.Select(rule => rule.Id).Order(StringComparer.Ordinal);
}
