using CsCheck;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Marketplace.Tests.Search;

public sealed class SurroundingsTests
{
    [Fact]
    public void Degrees_never_leave_out_who_is_near_enough() => (
        from latitude in Gen.OneOf(Gen.Double[-11, 6], Gen.Double[-90, 90])
        from longitude in Gen.OneOf(Gen.Double[95, 141], Gen.Double[-180, 180])
        from kilometres in Gen.Int[1, 500]
        from north in Gen.Double[-6, 6]
        from east in Gen.OneOf(Gen.Double[-6, 6], Gen.Double[-180, 180])
        select (latitude, longitude, kilometres, north, east)).Sample(
        t =>
        {
            var (placeNorth, placeEast) = (Math.Clamp(t.latitude + t.north, -90, 90), Math.IEEERemainder(t.longitude + t.east, 360));
            var expected = Distances.Kilometres(t.latitude, t.longitude, placeNorth, placeEast) <= t.kilometres;

            Assert.Equal(expected, new Surroundings(new SearchPoint(t.latitude, t.longitude), t.kilometres).Hold(placeNorth, placeEast));
        },
        iter: 100_000);

    [Fact]
    public void A_place_that_is_not_known_is_nowhere_near() => Assert.False(new Surroundings(new SearchPoint(-5.1, 105.3), 500).Hold(double.NaN, double.NaN));
}
