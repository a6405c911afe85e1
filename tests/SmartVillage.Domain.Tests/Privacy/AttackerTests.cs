using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>Thirty and more editions of a village over two ends of month, and somebody who kept everything that was ever public (PRV-13).</summary>
public sealed class AttackerTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0.02)]
    [InlineData(4, 0.02)]
    [InlineData(5, 0.1)]
    public void No_small_cell_can_be_solved_for(int seed, double dirt)
    {
        var findings = Play(seed, dirt, SuppressionOptions.Default);

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(12)));
    }

    [Fact]
    public void Without_complementary_suppression_the_attacker_wins() =>
        Assert.NotEmpty(Play(3, 0.02, SuppressionOptions.Default with { HidesComplements = false }));

    [Fact]
    public void With_a_new_pattern_every_night_the_attacker_wins() =>
        Assert.NotEmpty(Enumerable.Range(1, 6).SelectMany(seed => Play(seed, 0.02, SuppressionOptions.Default with { KeepsPattern = false })));

    private static IReadOnlyList<string> Play(int seed, double dirt, SuppressionOptions options)
    {
        var village = new SyntheticVillage(seed, familiesPerRt: 12, dirt: dirt);
        var random = new Random(seed);
        var attacker = new Attacker(knowsDataIsClean: dirt == 0);
        PublicStatistics? shown = null;
        for (var edition = 1L; edition <= 60; edition++)
        {
            var exact = village.Count();
            shown = PublicSnapshotPolicy.Advance(shown, exact, edition, new DateTimeOffset(village.Day, TimeOnly.MinValue, TimeSpan.Zero), options);
            attacker.Collect(shown, edition, exact);
            village.LiveOneDay(random.Next(5));
        }

        return attacker.Attack();
    }
}
