using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Where public tables are kept by area: what was shown before decides what may be shown next, and both together would be too much for memory.</summary>
public interface IPublicShelf
{
    /// <summary>What is public of an area; nothing of an area that never was. Not asked for an area that has been written.</summary>
    IPublicAreaTables Read(AreaLevel level, string area);

    /// <summary>Replaces what is public of an area.</summary>
    void Write(AreaLevel level, string area, IReadOnlyList<PublicTable> tables);

    /// <summary>Leaves an area as it is.</summary>
    void Keep(AreaLevel level, string area);

    /// <summary>Removes all areas below the village that were neither written nor kept.</summary>
    void RemoveOthers();
}
