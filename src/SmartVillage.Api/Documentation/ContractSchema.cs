using System.Text.Json.Nodes;

namespace SmartVillage.Api.Documentation;

/// <summary>The shape of one object of the API.</summary>
internal sealed record ContractSchema(string Name, string Description, params IReadOnlyList<ContractField> Fields)
{
    public const string Prefix = "#/components/schemas/";

    /// <summary>Whether other properties than these may appear.</summary>
    public bool IsOpen { get; init; }

    /// <summary>JSON schema of OpenAPI 3.1.</summary>
    public JsonObject ToSchema()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            properties[field.Name] = SchemaOf(field);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = Description,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Fields.Where(f => !f.IsOptional).Select(f => JsonValue.Create(f.Name))]),
            ["additionalProperties"] = IsOpen,
        };
    }

    /// <summary>An example that fits the schema.</summary>
    public JsonObject ToExample(IReadOnlyDictionary<string, ContractSchema> all)
    {
        var example = new JsonObject();
        foreach (var field in Fields)
        {
            example[field.Name] = ExampleOf(field, all);
        }

        return example;
    }

    private static JsonNode? ExampleOf(ContractField field, IReadOnlyDictionary<string, ContractSchema> all)
    {
        if (field.Reference is not { } reference)
        {
            return field.Example();
        }

        var inner = all[reference].ToExample(all);
        return field.Type switch
        {
            "array" => new JsonArray(inner),
            "map" => new JsonObject { [field.Example()!.GetValue<string>()] = inner },
            _ => inner,
        };
    }

    private static JsonObject SchemaOf(ContractField field)
    {
        var schema = field.Type switch
        {
            "array" => new JsonObject { ["type"] = Type("array", field), ["items"] = ItemsOf(field) },
            "map" => new JsonObject { ["type"] = Type("object", field), ["additionalProperties"] = ItemsOf(field) },
            _ when field.Reference is not null => Referring(field),
            _ => new JsonObject { ["type"] = Type(field.Type, field) },
        };
        if (field.Format is not null)
        {
            schema["format"] = field.Format;
        }

        if (field.Allowed.Count > 0)
        {
            schema["enum"] = new JsonArray([.. field.Allowed.Select(a => JsonValue.Create(a)), .. field.IsNullable ? (JsonNode?[])[null] : []]);
        }

        if (field.Description.Length > 0)
        {
            schema["description"] = field.Description;
        }

        return schema;
    }

    private static JsonNode Type(string name, ContractField field) => field.IsNullable ? new JsonArray(name, "null") : JsonValue.Create(name);

    private static JsonObject ItemsOf(ContractField field) =>
        field.Reference is { } name ? new JsonObject { ["$ref"] = Prefix + name } : new JsonObject { ["type"] = field.ItemType };

    private static JsonObject Referring(ContractField field)
    {
        var reference = new JsonObject { ["$ref"] = Prefix + field.Reference };
        return field.IsNullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }
}
