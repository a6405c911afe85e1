using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Public tables of an area in the form of <see cref="PublicAreaCodec"/>.</summary>
internal sealed class PackedPublicTables : IPublicAreaTables
{
    private readonly AreaLevel _level;
    private readonly string _area;
    private readonly ReadOnlyMemory<byte> _tables;
    private readonly PublicTexts _texts;
    private readonly PublicTableOrigin[] _origins;

    public PackedPublicTables(AreaLevel level, string area, ReadOnlyMemory<byte> bytes, PublicTexts texts)
    {
        (_level, _area, _texts) = (level, area, texts);
        var rest = bytes.Span;
        _origins = new PublicTableOrigin[VarInt.ReadCount(ref rest)];
        for (var i = 0; i < _origins.Length; i++)
        {
            _origins[i] = PublicAreaCodec.ReadOrigin(ref rest);
        }

        _tables = bytes[^rest.Length..];
    }

    public IEnumerable<PublicTable> All
    {
        get
        {
            for (var at = 0; at < _tables.Length;)
            {
                var (topic, body) = Next(ref at);
                yield return Make(topic, body);
            }
        }
    }

    public IEnumerable<string> Topics
    {
        get
        {
            for (var at = 0; at < _tables.Length;)
            {
                yield return _texts[Next(ref at).Topic].Code;
            }
        }
    }

    public PublicTable? Find(string topic)
    {
        for (var at = 0; at < _tables.Length;)
        {
            var (found, body) = Next(ref at);
            if (_texts[found].Code == topic)
            {
                return Make(found, body);
            }
        }

        return null;
    }

    private (int Topic, ReadOnlyMemory<byte> Body) Next(ref int at)
    {
        var rest = _tables.Span[at..];
        var (topic, length) = (VarInt.Read(ref rest), VarInt.ReadCount(ref rest));
        var body = _tables.Slice(_tables.Length - rest.Length, length);
        at = _tables.Length - rest.Length + length;
        return (topic, body);
    }

    private PublicTable Make(int topic, ReadOnlyMemory<byte> body)
    {
        var rest = body.Span;
        var place = VarInt.Read(ref rest);
        var origin = place >= 0 && place < _origins.Length ? _origins[place] : throw VarInt.Damaged();
        return new PublicTable(PublicAreaCodec.ReadTable(_texts[topic].Code, _level, _area, rest, _texts), origin.Edition, origin.AsOf, origin.ReferenceDate);
    }
}
