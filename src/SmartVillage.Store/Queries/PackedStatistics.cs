using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Store.Queries;

/// <summary>Public tables as they lie in the store; <paramref name="read"/> gives the blocks of a level, of one area and below it or of all.</summary>
internal sealed class PackedStatistics(
    PublicTexts texts, IReadOnlyList<string> notRead, Func<AreaLevel?, string?, IEnumerable<PublicAreaRow>> read) : IVillageStatistics
{
    public IReadOnlyList<string> NotReadTopics => notRead;

    public IReadOnlyList<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics() =>
        TopicLevels.Of(read(null, null).SelectMany(row => Open(row).Topics.Select(topic => (topic, (AreaLevel)row.Level))));

    public IReadOnlyList<PublicTable> Find(string topic, AreaLevel level, string? area = null) =>
        [.. read(level, area).Select(row => Open(row).Find(topic)).OfType<PublicTable>()];

    private IPublicAreaTables Open(PublicAreaRow row) => PublicAreaCodec.Decode((AreaLevel)row.Level, row.Area, row.Block, texts);
}
