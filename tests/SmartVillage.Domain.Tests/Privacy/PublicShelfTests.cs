using System.Text.Json;
using CsCheck;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>Publishing area by area, from packed counts into packed tables, decides what publishing everything at once decides.</summary>
public sealed class PublicShelfTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 25, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Area_by_area_and_all_at_once_show_the_same() => Gen.Select(Gen.Int, Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[1, 20], Gen.Int[0, 12]).Sample(
        (seed, hamlets, rw, rt, families, changes) =>
        {
            var village = new SyntheticVillage(seed, hamlets, rw, rt, families) { Day = new DateOnly(2026, 1, 29) };
            var shelf = new PackedShelf();
            PublicStatistics? shown = null;
            for (var edition = 1; edition <= 6; edition++)
            {
                var exact = village.Count(reads: field => edition % 3 != 2 || field != "residents.religion");
                shown = PublicSnapshotPolicy.Advance(shown, exact with { Tables = [.. exact.Tables] }, edition, At);
                shelf.Begin();
                PublicSnapshotPolicy.Advance(shelf, exact, edition, At);

                Assert.Equal(Text(shown.Tables), Text(shelf.Tables));
                village.LiveOneDay(changes);
            }
        },
        iter: 60);

    [Fact]
    public void On_most_days_only_the_village_is_written_and_areas_that_are_gone_go_with_the_month()
    {
        var village = new SyntheticVillage(7, 1, 2, 2, 30, dirt: 0);
        var shelf = new PackedShelf();
        PublicSnapshotPolicy.Advance(shelf, village.Count(), 1, At);
        Assert.Equal(1 + 1 + 2 + 4, shelf.Written);

        village.Day = village.Day.AddDays(1);
        shelf.Begin();
        PublicSnapshotPolicy.Advance(shelf, village.Count(), 2, At);
        Assert.Equal(1, shelf.Written);

        village.Day = village.Day.AddMonths(1);
        village.Areas.RemoveAll(area => area.Rw == "002");
        shelf.Begin();
        PublicSnapshotPolicy.Advance(shelf, village.Count(), 3, At);
        Assert.DoesNotContain(shelf.Tables, table => table.Table.Area.StartsWith("DUSUN 1/002", StringComparison.Ordinal));
        Assert.Contains(shelf.Tables, table => table.Table.Area == "DUSUN 1/001/002");
    }

    [Fact]
    public void Unknown_bytes_are_refused() => Assert.Throws<FormatException>(() => PublicAreaCodec.Decode(AreaLevel.Rw, "A/001", new byte[] { 9 }, new PublicTexts()));

    // The order of areas is the shelf's own.
    private static string Text(IEnumerable<PublicTable> tables) =>
        JsonSerializer.Serialize(tables.OrderBy(table => table.Table.Level).ThenBy(table => table.Table.Area, StringComparer.Ordinal).ToList());
}
