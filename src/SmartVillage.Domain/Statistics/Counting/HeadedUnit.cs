namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>What counting keeps of a family or household.</summary>
internal struct HeadedUnit
{
    public long Key;
    public long Head;
    public ulong Number;
    public Place Place;

    /// <summary>Social class of a family; 1 for a household in the welfare survey.</summary>
    public short Code;

    /// <summary>Kind of the newest family event, 0 when there is none.</summary>
    public short NewestEvent;
}
