using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Domain.Areas;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Adapters.OpenSid.Tests.Verifying;

public sealed class VillagePairsTests
{
    private static readonly OpenSidSourceOptions All = new() { Name = "kota", ConnectionString = "Server=a" };

    [Fact]
    public void Villages_meet_by_code()
    {
        var pairs = VillagePairs.Match([Village("18.72.04.1002"), Village("18.72.04.1003")], [Edition(7, "18.72.04.1003"), Edition(8, "18.72.04.1002")], All);

        Assert.Equal([8L, 7L], pairs.Select(p => p.VillageId));
    }

    [Fact]
    public void A_village_without_an_edition_has_no_copy()
    {
        var pair = Assert.Single(VillagePairs.Match([Village("18.72.04.1002")], [Edition(7, "18.72.04.1003", "lain")], All));

        Assert.Null(pair.VillageId);
    }

    [Fact]
    public void The_only_village_stays_itself_when_its_code_is_corrected()
    {
        var pair = Assert.Single(VillagePairs.Match([Village("52.01.14.2005")], [Edition(7, "52.01.14.05")], All));

        Assert.Equal(("52.01.14.2005", 7L), (pair.Code, pair.VillageId));
    }

    [Fact]
    public void A_village_that_the_source_lost_is_verified_against_nothing()
    {
        var pairs = VillagePairs.Match([Village("18.72.04.1002")], [Edition(7, "18.72.04.1002"), Edition(8, "18.72.04.1003")], All);

        Assert.Equal((null, 8L), (pairs[1].Village, pairs[1].VillageId));
    }

    [Fact]
    public void A_village_that_was_not_asked_for_is_left_alone()
    {
        var pairs = VillagePairs.Match(
            [Village("18.72.04.1002")], [Edition(7, "18.72.04.1002"), Edition(8, "18.72.04.1003")], All with { VillageCode = "18.72.04.1002" });

        Assert.Equal(7L, Assert.Single(pairs).VillageId);
    }

    [Theory]
    [InlineData(true, 3L, false, false, "t.config_id = 3")]
    [InlineData(true, 3L, true, false, "(t.config_id = 3 OR t.config_id IS NULL)")]
    [InlineData(true, 3L, false, true, "(t.config_id = 3 OR t.config_id IS NULL)")]
    [InlineData(true, null, true, false, "TRUE")]
    [InlineData(false, 3L, false, false, "TRUE")]
    public void Rows_are_picked_by_their_village(bool hasTenant, long? tenant, bool only, bool shared, string expected)
    {
        var catalog = new SourceCatalog();
        catalog.Add("program", "id", "int");
        var entity = AidAndMarketPlans.Benefits(catalog) with { HasTenant = hasTenant, IsShared = shared };

        Assert.Equal(expected, new VerifiedVillage(default, tenant, only).Scope(entity));
    }

    private static VerifiedVillage Village(string code) =>
        VillageCode.TryParseStored(code, out var parsed) ? new VerifiedVillage(parsed, 1, IsOnly: false) : throw new ArgumentException("no code", nameof(code));

    private static VillageState Edition(long id, string code, string source = "kota") => new() { Id = id, Code = code, SourceName = source, Edition = 1 };
}
