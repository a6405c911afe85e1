using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>Terms that are known at one place of a document (JSON-LD 1.1): contexts one over the other, with those that count inside of a class only.</summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<string, JsonElement> _terms;

    private ActiveContext(Dictionary<string, JsonElement> terms) => _terms = terms;

    public static ActiveContext Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>Terms of another context over these.</summary>
    public ActiveContext With(JsonElement context)
    {
        var terms = new Dictionary<string, JsonElement>(_terms, StringComparer.Ordinal);
        foreach (var term in context.EnumerateObject().Where(t => !t.Name.StartsWith('@')))
        {
            terms[term.Name] = term.Value;
        }

        return new ActiveContext(terms);
    }

    /// <summary>What counts on a node of these types.</summary>
    public ActiveContext Within(IEnumerable<string> types) => types.Order(StringComparer.Ordinal).Aggregate(
        this, (context, type) => _terms.TryGetValue(type, out var term) && term.ValueKind == JsonValueKind.Object && term.TryGetProperty("@context", out var scoped) ? context.With(scoped) : context);

    /// <summary>What a term stands for and what its plain values are; null for one that nobody defines and that is no name with a known prefix.</summary>
    public (string Iri, string? Type)? Find(string name)
    {
        if (_terms.TryGetValue(name, out var term))
        {
            return term.ValueKind == JsonValueKind.String
                ? (term.GetString()!, null)
                : (term.GetProperty("@id").GetString()!, term.TryGetProperty("@type", out var type) ? type.GetString() : null);
        }

        return name.Split(':', 2) is [var prefix, var rest] && _terms.TryGetValue(prefix, out var known) ? (known.GetString() + rest, null) : null;
    }
}
