namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Counters of one cell.</summary>
internal struct SexCount
{
    public int Male;
    public int Female;
    public int WithoutSex;

    public readonly long Total => (long)Male + Female + WithoutSex;

    public readonly StatisticsCount ToCount() => new(Total, Male, Female);

    public void Add(Sex sex)
    {
        switch (sex)
        {
            case Sex.Male:
                Male++;
                break;
            case Sex.Female:
                Female++;
                break;
            default:
                WithoutSex++;
                break;
        }
    }

    public void Add(in SexCount other)
    {
        Male += other.Male;
        Female += other.Female;
        WithoutSex += other.WithoutSex;
    }
}
