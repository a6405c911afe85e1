using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// The areas of a village, linked by their names as OpenSID does. People in a placeholder row (<c>-</c>) count in the area above it, people whose area does not exist in the
/// village alone.
/// </summary>
internal sealed class AreaTree
{
    private static readonly FieldDefinition HamletField = Entities.Areas["hamlet"];
    private static readonly FieldDefinition RwField = Entities.Areas["rw"];
    private static readonly FieldDefinition RtField = Entities.Areas["rt"];

    // The collation of the source takes names as equal in any case.
    private readonly Dictionary<string, AreaNode> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, AreaNode> _byKey = [];
    private readonly List<AreaNode> _nodes = [];

    public AreaTree() => Village = Node(AreaLevel.Village, string.Empty, null);

    public AreaNode Village { get; }

    public IReadOnlyList<AreaNode> Nodes => _nodes;

    public void Add(EntityRecord area)
    {
        var (hamlet, rw, rt) = (area.Text(HamletField) ?? string.Empty, area.Text(RwField) ?? string.Empty, area.Text(RtField) ?? string.Empty);
        var node = Node(AreaLevel.Hamlet, hamlet, Village);
        node = IsNone(rw) ? node : Node(AreaLevel.Rw, $"{hamlet}/{rw}", node);
        node = IsNone(rt) ? node : Node(AreaLevel.Rt, $"{hamlet}/{rw}/{rt}", node);
        if (!node.HasRow && !IsPlaceholder(rw, rt))
        {
            (node.HasRow, node.RowKey) = (true, area.SourceKey);
        }

        _byKey[area.SourceKey] = node;
    }

    public AreaNode Find(long? key) => key is { } known && _byKey.TryGetValue(known, out var node) ? node : Village;

    private static bool IsNone(string name) => name is "" or "0" or "-";

    private static bool IsPlaceholder(string rw, string rt) => rt == "-" || (rw == "-" && IsNone(rt));

    private AreaNode Node(AreaLevel level, string path, AreaNode? parent)
    {
        // An RT may be named like an RW path; the level keeps them apart.
        var key = $"{(int)level}:{path}";
        if (!_byPath.TryGetValue(key, out var node))
        {
            node = new AreaNode(_nodes.Count, level, path, parent);
            _byPath[key] = node;
            _nodes.Add(node);
            parent?.Adopt(node);
        }

        return node;
    }
}
