using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Area and sex in one number: a million of them are kept while a run streams.</summary>
internal readonly record struct Place(int Packed)
{
    /// <summary>Not seen, or not active.</summary>
    public static readonly Place None = new(-1);

    public bool IsKnown => Packed >= 0;

    public int Area => Packed >> 2;

    public Sex Sex => (Sex)(Packed & 3);

    public static Place Of(AreaNode area, Sex sex) => new((area.Index << 2) | (int)sex);
}
