using CsCheck;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Tests.Queries;

/// <summary>Lists from memory are the lists that SQL gives, whatever the filter, the place and the direction.</summary>
public sealed class ResidentColumnsTests : IDisposable
{
    private static readonly Gen<(ResidentFilter Filter, int Take, bool Descending, int After)> Pages = Gen.Select(
        ResidentListTests.Filters.Select(filter => filter with { FoldedNamePrefix = null }), Gen.Int[1, 60], Gen.Bool, Gen.Int[-1, 320]);

    private readonly TwoVillages _villages;
    private readonly ReadSlot _slot;

    public ResidentColumnsTests(TwoVillages villages)
    {
        _villages = villages;
        var connection = villages.Bench.Context.Population.OpenReaderToKeep();
        var options = new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection, disposeConnection: false);
        _slot = new ReadSlot(connection, new DataConnection(options), default);
    }

    public void Dispose() => _slot.Dispose();

    [Fact]
    public void Every_page_equals_the_page_of_the_table()
    {
        foreach (var village in (VillageInfo[])[_villages.First, _villages.Second])
        {
            var columns = ResidentColumns.Read(_slot, village.Id, int.MaxValue)!;
            var hits = 0;

            Pages.Sample(
                wanted =>
                {
                    var page = new ResidentPage(wanted.After < 0 ? null : wanted.After, wanted.Take, ResidentSort.Id, wanted.Descending);
                    var expected = ResidentQuery.Page(_slot.Db, ResidentQuery.Build(_slot.Db, village.Id, wanted.Filter), page).Select(r => r.Id).ToArray();
                    var found = columns.Page(wanted.Filter, page, () => AreaQuery.Build(_slot.Db, village.Id, wanted.Filter).Select(a => a.SourceKey!.Value).ToArray());
                    hits += found.Count;
                    Assert.Equal(expected, found);
                },
                iter: 150,
                threads: 1);
            Assert.True(hits > 0);
        }
    }

    [Fact]
    public void Too_many_residents_are_left_to_the_table() => Assert.Null(ResidentColumns.Read(_slot, _villages.First.Id, most: 100));

    [Fact]
    public void What_columns_do_not_hold_is_left_to_the_table()
    {
        Assert.False(ResidentColumns.CanAnswer(new ResidentFilter { FamilyId = 1 }, ResidentSort.Id));
        Assert.False(ResidentColumns.CanAnswer(new ResidentFilter { ChangedAfterEdition = 1 }, ResidentSort.Id));
        Assert.False(ResidentColumns.CanAnswer(new ResidentFilter { FoldedNamePrefix = "A" }, ResidentSort.Id));
        Assert.False(ResidentColumns.CanAnswer(new ResidentFilter(), ResidentSort.Name));
        Assert.True(ResidentColumns.CanAnswer(new ResidentFilter { Sex = 1, BornFrom = "1990-01-01", Rw = "001" }, ResidentSort.Id));
    }
}
