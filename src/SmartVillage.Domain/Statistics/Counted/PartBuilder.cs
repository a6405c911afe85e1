using System.Buffers;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Packs one area after the other, in the order of their list.</summary>
internal sealed class PartBuilder(int areas)
{
    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly List<int> _ends = new(areas);

    public void Add(CellVector vector)
    {
        CellCodec.Encode(vector.Values, _data);
        _ends.Add(_data.WrittenCount);
    }

    public void AddPacked(ReadOnlySpan<byte> packed)
    {
        _data.Write(packed);
        _ends.Add(_data.WrittenCount);
    }

    public CountedPart Build(IReadOnlyList<CountedTopic> topics) => new(topics, _data.WrittenMemory.ToArray(), [.. _ends]);
}
