using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Statistics of one village, exact or public; only what is asked for is read and made. Good for as long as the reader is that gave it.</summary>
public interface IVillageStatistics
{
    /// <summary>Topics the source has no columns for.</summary>
    IReadOnlyList<string> NotReadTopics { get; }

    /// <summary>Topics with their levels, in their order.</summary>
    IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics();

    /// <summary>Tables of one topic at one level: of the whole village, or of an area and those below it.</summary>
    IReadOnlyList<PublicTable> Find(string topic, AreaLevel level, string? area = null);
}
