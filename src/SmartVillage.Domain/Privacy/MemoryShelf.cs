using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>A shelf for villages that fit into memory.</summary>
internal sealed class MemoryShelf : IPublicShelf
{
    private static readonly AreaOnShelf Nothing = new([]);

    private readonly Dictionary<(AreaLevel Level, string Area), AreaOnShelf> _before;
    private readonly List<(AreaLevel Level, IEnumerable<PublicTable> Tables)> _visited = [];
    private IEnumerable<PublicTable> _below;

    public MemoryShelf(PublicStatistics? previous)
    {
        var tables = previous?.Tables ?? [];
        _before = tables.GroupBy(table => (table.Table.Level, table.Table.Area)).ToDictionary(area => area.Key, area => new AreaOnShelf([.. area]));
        _below = tables.Where(table => table.Table.Level != AreaLevel.Village);
    }

    /// <summary>What is public now, wide levels first.</summary>
    public IReadOnlyList<PublicTable> Tables => [.. _visited.OrderBy(area => area.Level).SelectMany(area => area.Tables), .. _below];

    public IPublicAreaTables Read(AreaLevel level, string area) => _before.GetValueOrDefault((level, area), Nothing);

    public void Write(AreaLevel level, string area, IReadOnlyList<PublicTable> tables) => _visited.Add((level, tables));

    public void Keep(AreaLevel level, string area) => _visited.Add((level, Read(level, area).All));

    public void RemoveOthers() => _below = [];

    private sealed class AreaOnShelf(IReadOnlyList<PublicTable> tables) : IPublicAreaTables
    {
        public IEnumerable<PublicTable> All => tables;

        public IEnumerable<string> Topics => tables.Select(table => table.Table.Topic);

        public PublicTable? Find(string topic) => tables.FirstOrDefault(table => table.Table.Topic == topic);
    }
}
