namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>One area with what was counted directly in it.</summary>
internal sealed class AreaNode(int index, AreaLevel level, string path, AreaNode? parent)
{
    private readonly List<AreaNode> _children = [];

    public int Index { get; } = index;

    public AreaLevel Level { get; } = level;

    public string Path { get; } = path;

    public AreaNode? Parent { get; } = parent;

    public IReadOnlyList<AreaNode> Children => _children;

    /// <summary>False for an area that only follows from the names of rows below it.</summary>
    public bool HasRow { get; set; }

    /// <summary>Key of the first such row.</summary>
    public long RowKey { get; set; }

    /// <summary>Counts of rows that point at this very area.</summary>
    public AreaCounts? Own { get; set; }

    /// <summary>The same with everything below; made when a run ends.</summary>
    public AreaCounts? Sum { get; private set; }

    /// <summary>Where data spesifik of people in this area are counted: never in an RT.</summary>
    public AreaNode SpecificNode => Level == AreaLevel.Rt ? Parent! : this;

    public AreaCounts? OwnSpecific { get; set; }

    public AreaCounts? SumSpecific { get; private set; }

    public void Adopt(AreaNode child) => _children.Add(child);

    public void SumUp()
    {
        foreach (var child in _children)
        {
            child.SumUp();
        }

        Sum = AreaCounts.Sum(Own, _children.Select(c => c.Sum));
        SumSpecific = AreaCounts.Sum(OwnSpecific, _children.Select(c => c.SumSpecific));
    }
}
