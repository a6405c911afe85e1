using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>What was public before, by area and topic; read from the shelf for the areas in hand alone.</summary>
internal sealed class PreviousTables(IPublicShelf shelf)
{
    private readonly Dictionary<PublicArea, IPublicAreaTables> _inHand = [];

    public StatisticsTable? Find(PublicArea area, string topic) => Read(area).Find(topic)?.Table;

    /// <summary>All tables of an area.</summary>
    public IEnumerable<PublicTable> Of(PublicArea area) => Read(area).All;

    public void Release(PublicArea area) => _inHand.Remove(area);

    private IPublicAreaTables Read(PublicArea area)
    {
        if (!_inHand.TryGetValue(area, out var tables))
        {
            _inHand[area] = tables = shelf.Read(area.Level, area.Path);
        }

        return tables;
    }
}
