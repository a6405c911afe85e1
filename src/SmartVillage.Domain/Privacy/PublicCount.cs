using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// A count split in two: male and the rest. People without sex belong to the rest, so that two numbers always make the third and no third small cell can hide between them;
/// "female" is shown only where the rest is female alone.
/// </summary>
internal readonly record struct PublicCount(long Total, long Male)
{
    public long Rest => Total - Male;

    public static PublicCount Of(StatisticsCount? count) => new(count?.Total ?? 0, count?.Male ?? 0);

    public static PublicCount operator +(PublicCount a, PublicCount b) => new(a.Total + b.Total, a.Male + b.Male);

    public static PublicCount operator -(PublicCount a, PublicCount b) => new(a.Total - b.Total, a.Male - b.Male);
}
