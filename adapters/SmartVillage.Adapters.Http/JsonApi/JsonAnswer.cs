using System.Text.Json;

namespace SmartVillage.Adapters.Http.JsonApi;

/// <summary>
/// An answer that is JSON:API, or an envelope <c>{success,data,message}</c>, or a page of Laravel: systems of OpenDesa mix them. What is none of them has neither a list nor a thing.
/// </summary>
public sealed class JsonAnswer
{
    private const string DataName = "data";
    private const int DeepestCount = 4;
    private readonly JsonElement _root;

    private JsonAnswer(JsonElement root) => _root = root;

    /// <summary>Whether the body says that it was not done, whatever the status says.</summary>
    public bool IsRefused => Of(_root, "success") is { ValueKind: JsonValueKind.False } || Of(_root, "status") is { ValueKind: JsonValueKind.False };

    /// <summary>The one word or number that <c>data</c> is; null when it is more than that.</summary>
    public string? Word => Data is { ValueKind: JsonValueKind.String or JsonValueKind.Number } ? new JsonRow(_root).Text(DataName) : null;

    /// <summary>Whether <c>data</c> is there and empty.</summary>
    public bool IsNothing => Data is { ValueKind: JsonValueKind.Null } || (Data is { ValueKind: JsonValueKind.String } && Word is null);

    /// <summary>The list, without what is no object in it; null when there is none.</summary>
    public IReadOnlyList<JsonRow>? Many => List is { } list ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonRow(item))] : null;

    /// <summary>The one thing, also as a list of one or without an envelope; null when there is none.</summary>
    public JsonRow? One => Bare is { ValueKind: JsonValueKind.Object } data ? new JsonRow(data) : Many is [var single] ? single : null;

    /// <summary>How many there are on all pages, or null when it is not said.</summary>
    public long? Total => Pagination("total") ?? (Data is { ValueKind: JsonValueKind.Object } page ? NumberOf(page, "total") : null);

    /// <summary>The body as JSON; null when it is something else.</summary>
    public static JsonAnswer? Read(RawAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Read(() => JsonDocument.Parse(answer.Body));
    }

    /// <summary>The same for what might have been a file.</summary>
    public static JsonAnswer? Read(RawFile answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Read(() => JsonDocument.Parse(answer.Content));
    }

    /// <summary>Whether another page follows.</summary>
    /// <param name="page">Number of this one, from 1.</param>
    /// <param name="size">How many were asked for.</param>
    public bool HasNext(int page, int size)
    {
        var pages = Pagination("total_pages") ?? (Data is { ValueKind: JsonValueKind.Object } inner ? NumberOf(inner, "last_page") : null);
        return pages is { } known ? known > page : Many?.Count >= size;
    }

    /// <summary>Every number below the thing with the names that lead to it, joined by dots; for counts, whatever they are called. A bare number counts as <c>total</c>.</summary>
    public IReadOnlyDictionary<string, long> Counts()
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        if (Data is { ValueKind: JsonValueKind.Number } && NumberOf(_root, DataName) is { } bare)
        {
            counts["total"] = bare;
        }

        if (Bare is { } data)
        {
            Collect(data, string.Empty, depth: 0, counts);
        }

        return counts;
    }

    private static JsonAnswer? Read(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? new JsonAnswer(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonElement? Data => Of(_root, DataName);

    private JsonElement? Bare => Data ?? (_root.ValueKind == JsonValueKind.Object ? _root : null);

    private JsonElement? List =>
        _root is { ValueKind: JsonValueKind.Array } ? _root
        : Data is { ValueKind: JsonValueKind.Array } list ? list
        : Data is { } page && Of(page, DataName) is { ValueKind: JsonValueKind.Array } inner ? inner
        : null;

    private long? Pagination(string name) => Of(_root, "meta") is { } meta && Of(meta, "pagination") is { } pagination ? NumberOf(pagination, name) : null;

    private static JsonElement? Of(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static long? NumberOf(JsonElement element, string name) => new JsonRow(element).Number(name);

    private static void Collect(JsonElement element, string path, int depth, Dictionary<string, long> counts)
    {
        if (depth > DeepestCount || element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (new JsonRow(element).Number(member.Name) is { } count && member.Name != "id")
            {
                counts[name] = count;
            }
            else
            {
                Collect(member.Value, member.Name == "attributes" ? path : name, depth + 1, counts);
            }
        }
    }
}
