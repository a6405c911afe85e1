using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>
/// A JSON-LD document with its terms replaced by what its contexts say they are; as much of the expansion algorithm (JSON-LD 1.1) as a flat graph needs. A term that no context has is an
/// error instead of being dropped in silence.
/// </summary>
internal sealed class ExpandedDocument
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    /// <param name="document">The document.</param>
    /// <param name="published">What is found at the address in its context; null when nobody can be asked, so that only what the document says itself counts.</param>
    public ExpandedDocument(JsonElement document, JsonElement? published)
    {
        var context = document.GetProperty("@context").EnumerateArray().Aggregate(
            ActiveContext.Empty, (active, part) => part.ValueKind == JsonValueKind.String ? published is { } found ? active.With(found) : active : active.With(part));
        foreach (var element in document.GetProperty("@graph").EnumerateArray())
        {
            Add(element, context);
        }
    }

    public IReadOnlyCollection<Node> Nodes => _nodes.Values;

    public Node? Find(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>Everything that it says, one line each, in an order of its own.</summary>
    public IEnumerable<string> Statements() => Nodes
        .SelectMany(node => node.Types.Select(t => $"{node.Id} a {t}").Concat(node.Properties.SelectMany(p => p.Value.Select(v => $"{node.Id} {p.Key} {v}"))))
        .Order(StringComparer.Ordinal);

    private void Add(JsonElement element, ActiveContext outer)
    {
        var node = new Node(element.GetProperty("@id").GetString()!);
        var types = Values(element.GetProperty("@type")).Select(t => t.GetString()!).ToArray();
        node.Types.AddRange(types.Select(t => Known(outer, t).Iri));
        var context = outer.Within(types);
        foreach (var property in element.EnumerateObject().Where(p => !p.Name.StartsWith('@')))
        {
            var (iri, type) = Known(context, property.Name);
            node.Properties.TryAdd(iri, []);
            node.Properties[iri].AddRange(Values(property.Value).Select(value => ValueOf(value, type)));
        }

        Assert.True(_nodes.TryAdd(node.Id, node), $"{node.Id} is there twice.");
    }

    private static (string Iri, string? Type) Known(ActiveContext context, string name)
    {
        var term = context.Find(name);
        Assert.True(term is not null, $"{name} is no term of the context.");
        return term.Value;
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
