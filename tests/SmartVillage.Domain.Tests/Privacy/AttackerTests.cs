using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>Forty editions of a village over two ends of month, and somebody who kept everything that was ever public (PRV-13).</summary>
public sealed class AttackerTests
{
    private const int Editions = 40;

    [Theory]
    [InlineData(1, 2, 3, 3, 12, 0, 6)]
    [InlineData(2, 1, 2, 5, 29, 0, 6)]
    [InlineData(3, 2, 3, 3, 12, 0.02, 6)]
    [InlineData(4, 1, 6, 3, 12, 0.02, 40)]
    [InlineData(5, 2, 2, 3, 12, 0.1, 6)]
    [InlineData(6, 3, 0, 6, 12, 0.02, 40)]
    public void No_small_cell_can_be_solved_for(int seed, int hamlets, int rw, int rt, int families, double dirt, int changes)
    {
        var village = new SyntheticVillage(seed, hamlets, rw, rt, families, dirt);
        var findings = Play(village, seed, knowsDataIsClean: dirt == 0, SuppressionOptions.Default, changes);

        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(12)));
    }

    [Fact]
    public void Without_complementary_suppression_the_attacker_wins() => Assert.True(AttackerWins(SuppressionOptions.Default with { HidesComplements = false }));

    [Fact]
    public void With_a_new_pattern_every_night_the_attacker_wins() => Assert.True(AttackerWins(SuppressionOptions.Default with { KeepsPattern = false }));

    private static bool AttackerWins(SuppressionOptions options) => Enumerable.Range(1, 8)
        .Any(seed => Play(new SyntheticVillage(seed, 1, 2, 2, familiesPerRt: 30), seed, knowsDataIsClean: false, options).Count > 0);

    private static IReadOnlyList<string> Play(SyntheticVillage village, int seed, bool knowsDataIsClean, SuppressionOptions options, int changes = 6)
    {
        var random = new Random(seed);
        var attacker = new Attacker(knowsDataIsClean);
        PublicStatistics? shown = null;
        village.Day = new DateOnly(2026, 1, 25);
        for (var edition = 1L; edition <= Editions; edition++)
        {
            var exact = village.Count();
            shown = PublicSnapshotPolicy.Advance(shown, exact, edition, new DateTimeOffset(village.Day, TimeOnly.MinValue, TimeSpan.Zero), options);
            attacker.Collect(shown, edition, exact);
            village.LiveOneDay(random.Next(changes));
        }

        return attacker.Attack();
    }
}
