using System.Buffers;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>A shelf that keeps bytes, as the store does.</summary>
internal sealed class PackedShelf : IPublicShelf
{
    private Dictionary<(AreaLevel Level, string Area), byte[]> _areas = [];
    private PublicTexts _texts = new();
    private readonly HashSet<(AreaLevel Level, string Area)> _visited = [];

    public int Written { get; private set; }

    public IEnumerable<PublicTable> Tables => _areas.OrderBy(area => area.Key.Level).ThenBy(area => area.Key.Area, StringComparer.Ordinal)
        .SelectMany(area => PublicAreaCodec.Decode(area.Key.Level, area.Key.Area, area.Value, _texts).All);

    public void Begin()
    {
        var buffer = new ArrayBufferWriter<byte>();
        _texts.Encode(buffer);
        _texts = PublicTexts.Decode(buffer.WrittenSpan);
        (Written, _) = (0, _visited.RemoveWhere(_ => true));
    }

    public IPublicAreaTables Read(AreaLevel level, string area)
    {
        Assert.DoesNotContain((level, area), _visited);
        return _areas.TryGetValue((level, area), out var bytes) ? PublicAreaCodec.Decode(level, area, bytes, _texts) : new MemoryShelf(null).Read(level, area);
    }

    public void Write(AreaLevel level, string area, IReadOnlyList<PublicTable> tables)
    {
        Assert.True(_visited.Add((level, area)));
        var buffer = new ArrayBufferWriter<byte>();
        PublicAreaCodec.Encode(tables, _texts, buffer);
        _areas[(level, area)] = buffer.WrittenSpan.ToArray();
        Written++;
    }

    public void Keep(AreaLevel level, string area) => Assert.True(_visited.Add((level, area)));

    public void RemoveOthers() => _areas = _areas.Where(area => area.Key.Level == AreaLevel.Village || _visited.Contains(area.Key)).ToDictionary();
}
