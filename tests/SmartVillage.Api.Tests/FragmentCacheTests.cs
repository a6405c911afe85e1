using SmartVillage.Api.Privacy;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Areas;
using SmartVillage.Sync.Sources;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Tests;

public sealed class FragmentCacheTests
{
    private const int Fragment = 880;

    // With what each costs besides, five fit into a generation.
    private readonly FragmentCache _cache = new(mostBytes: 2 * 5 * 1000);

    [Fact]
    public void What_is_asked_for_again_stays_and_the_rest_goes()
    {
        Keep(1, 2, 3, 4, 5, 6);
        Assert.True(Has(1));
        Keep(7, 8, 9, 10, 11);

        Assert.Equal([1, 7, 8, 9, 10, 11], Enumerable.Range(1, 11).Where(id => Has(id)));
    }

    [Fact]
    public void Many_more_than_fit_never_leave_it_empty()
    {
        for (var id = 1; id <= 1000; id++)
        {
            Keep(id);
            Assert.InRange(Enumerable.Range(1, id).Count(one => Found(one)), Math.Min(id, 5), 12);
        }
    }

    [Fact]
    public void Another_edition_or_another_sight_knows_nothing_of_it()
    {
        Keep(1, 2, 3, 4, 5, 6, 7);

        Assert.False(_cache.TryGet(Shelf(edition: 2), 7, out _));
        Assert.False(_cache.TryGet(Shelf(edition: 2), 1, out _));
        Assert.False(_cache.TryGet(_cache.Of("e", Village(1), Sight.Initials), 7, out _));
    }

    private void Keep(params int[] ids)
    {
        foreach (var id in ids)
        {
            _cache.Keep(Shelf(), id, new byte[Fragment]);
        }
    }

    private bool Has(int id) => _cache.TryGet(Shelf(), id, out _);

    /// <summary>Looks without asking.</summary>
    private bool Found(int id) => Shelf() is var shelf && (shelf.Fragments.ContainsKey(id) || shelf.Older?.Fragments.ContainsKey(id) == true);

    private FragmentCache.Shelf Shelf(long edition = 1) => _cache.Of("e", Village(edition), Sight.Names);

    private static VillageInfo Village(long edition)
    {
        Assert.True(VillageCode.TryParseStored("18.72.04.1002", out var code));
        return new VillageInfo(1, code.Value, "tejosari", edition, 0, new SourceVillage { Code = code, Name = "Tejosari" }, null, null);
    }
}
