using System.Text.Json.Nodes;

namespace SmartVillage.Services.LinkedData;

/// <summary>Nodes of a document, each once.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, JsonObject> _nodes = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _order = [];

    public IReadOnlyList<JsonObject> Nodes => _order;

    /// <summary>Puts a node into the document unless one of that name is there, and gives it back for references.</summary>
    public JsonObject Add(JsonObject node)
    {
        if (_nodes.TryAdd(node["@id"]!.GetValue<string>(), node))
        {
            _order.Add(node);
        }

        return node;
    }
}
