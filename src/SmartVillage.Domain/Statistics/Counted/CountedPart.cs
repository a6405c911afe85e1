namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Packed vectors of all areas, and what their cells mean.</summary>
internal sealed class CountedPart
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly int[] _ends;

    /// <param name="topics">In the order of their cells.</param>
    /// <param name="data">One packed vector after the other.</param>
    /// <param name="ends">Where each of them ends.</param>
    public CountedPart(IReadOnlyList<CountedTopic> topics, ReadOnlyMemory<byte> data, int[] ends)
    {
        (Topics, _data, _ends) = (topics, data, ends);
        Cells = Arrange(topics);
    }

    public IReadOnlyList<CountedTopic> Topics { get; }

    public int Cells { get; }

    public ReadOnlyMemory<byte> Data => _data;

    /// <summary>Gives the topics their places in a vector.</summary>
    public static int Arrange(IEnumerable<CountedTopic> topics)
    {
        var cells = 0;
        foreach (var topic in topics)
        {
            topic.First = cells;
            cells += topic.Cells;
        }

        return cells;
    }

    public CountedTopic? Find(string key) => Topics.FirstOrDefault(topic => topic.Key == key);

    public ReadOnlySpan<byte> Packed(int area) => _data.Span[(area == 0 ? 0 : _ends[area - 1]).._ends[area]];

    public CellVector Vector() => new(Cells);

    /// <summary>A new vector for <see cref="Load(int, CellVector)"/>.</summary>
    public CellVector Load(int area) => Load(area, Vector());

    public CellVector Load(int area, CellVector vector)
    {
        vector.Clear();
        CellCodec.Decode(Packed(area), vector.Values);
        return vector;
    }
}
