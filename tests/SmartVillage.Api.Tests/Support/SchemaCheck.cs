using System.Text.Json;

namespace SmartVillage.Api.Tests.Support;

/// <summary>As much of JSON Schema as the document uses, so that examples and real answers are held against it.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public List<string> Errors { get; } = [];

    public void Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(Resolve(reference.GetString()!), value, path);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var any))
        {
            if (!any.EnumerateArray().Any(s => Fits(s, value)))
            {
                Errors.Add($"{path}: fits none of anyOf");
            }

            return;
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(Types(type), TypeOf(value)))
        {
            Errors.Add($"{path}: {TypeOf(value)} instead of {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed) && value.ValueKind == JsonValueKind.String && !allowed.EnumerateArray().Any(a => a.GetString() == value.GetString()))
        {
            Errors.Add($"{path}: {value} is not in the list");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(items, item, $"{path}[]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            CheckObject(schema, value, path);
        }
    }

    public JsonElement Resolve(string reference)
    {
        var node = document;
        foreach (var part in reference.Split('/').Skip(1))
        {
            node = node.GetProperty(part);
        }

        return node;
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()) : [type.GetString()];

    private static bool IsOf(IEnumerable<string?> types, string type) => types.Any(allowed => allowed == type || (allowed == "number" && type == "integer"));

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var inner = new SchemaCheck(document);
        inner.Check(schema, value, string.Empty);
        return inner.Errors.Count == 0;
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.TryGetProperty("properties", out var known) ? known : default;
        foreach (var property in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(property.Name, out var inner))
            {
                Check(inner, property.Value, $"{path}.{property.Name}");
            }
            else if (schema.TryGetProperty("additionalProperties", out var rest))
            {
                if (rest.ValueKind == JsonValueKind.False)
                {
                    Errors.Add($"{path}.{property.Name}: not in the schema");
                }
                else if (rest.ValueKind == JsonValueKind.Object)
                {
                    Check(rest, property.Value, $"{path}.{property.Name}");
                }
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            Errors.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path}.{r}: missing"));
        }
    }
}
