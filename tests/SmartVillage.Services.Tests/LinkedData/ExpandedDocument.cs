using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>
/// A JSON-LD document with its terms replaced by what the published context says they are; as much of the expansion algorithm as a flat graph needs. A term that the context does
/// not have is an error instead of being dropped in silence.
/// </summary>
internal sealed class ExpandedDocument
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    public ExpandedDocument(JsonElement document, JsonElement context, params string[] ownPrefixes)
    {
        foreach (var element in document.GetProperty("@graph").EnumerateArray())
        {
            var node = new Node(element.GetProperty("@id").GetString()!);
            node.Types.AddRange(Values(element.GetProperty("@type")).Select(t => context.GetProperty(t.GetString()!).GetString()!));
            foreach (var property in element.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
            {
                if (!ownPrefixes.Any(prefix => property.Name.StartsWith(prefix, StringComparison.Ordinal)))
                {
                    AddProperty(node, property, context);
                }
            }

            Assert.True(_nodes.TryAdd(node.Id, node), $"{node.Id} is there twice.");
        }
    }

    public IReadOnlyCollection<Node> Nodes => _nodes.Values;

    public Node? Find(string id) => _nodes.GetValueOrDefault(id);

    private static void AddProperty(Node node, JsonProperty property, JsonElement context)
    {
        Assert.True(context.TryGetProperty(property.Name, out var term), $"{property.Name} is no term of the context.");
        var type = term.TryGetProperty("@type", out var coerced) ? coerced.GetString() : null;
        var iri = term.GetProperty("@id").GetString()!;
        node.Properties.TryAdd(iri, []);
        node.Properties[iri].AddRange(Values(property.Value).Select(value => ValueOf(value, type)));
    }

    private static Value ValueOf(JsonElement value, string? type) => value.ValueKind == JsonValueKind.Object
        ? value.TryGetProperty("@id", out var id)
            ? new Value(id.GetString(), null, null)
            // A value object keeps its own language: coercion is for plain values.
            : new Value(null, value.GetProperty("@value").ToString(), value.TryGetProperty("@language", out _) ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString" : null)
        : type == "@id" ? new Value(value.GetString(), null, null) : new Value(null, value.ToString(), type);

    private static JsonElement[] Values(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    internal sealed record Value(string? Id, string? Text, string? Datatype);

    internal sealed record Node(string Id)
    {
        public List<string> Types { get; } = [];

        public Dictionary<string, List<Value>> Properties { get; } = new(StringComparer.Ordinal);
    }
}
