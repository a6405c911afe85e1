using System.Text.Json.Nodes;

namespace SmartVillage.Api.Documentation;

/// <summary>One property of a contract: enough to write its JSON schema and an example, so that the two can't disagree.</summary>
internal sealed record ContractField(string Name, string Type, string Description, Func<JsonNode?> Example)
{
    public string? Format { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether it may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Name of the schema of an object, of the items of an array, or of the values of a map.</summary>
    public string? Reference { get; init; }

    /// <summary>Type of the items of an array or the values of a map when they are no objects of ours.</summary>
    public string? ItemType { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public static ContractField Text(string name, string example, string description = "") => new(name, "string", description, () => example);

    public static ContractField Time(string name, string example = "2026-03-01T19:30:05Z", string description = "") =>
        Text(name, example, description) with { Format = "date-time" };

    public static ContractField Date(string name, string example, string description = "") => Text(name, example, description) with { Format = "date" };

    public static ContractField Choice(string name, string description, params string[] allowed) =>
        Text(name, allowed[0], description) with { Allowed = allowed };

    public static ContractField Number(string name, long example, string description = "") => new(name, "integer", description, () => example);

    public static ContractField Decimal(string name, double example, string description = "") => new(name, "number", description, () => example);

    public static ContractField Flag(string name, bool example, string description = "") => new(name, "boolean", description, () => example);

    public static ContractField Object(string name, string schema, string description = "") =>
        new(name, "object", description, () => null) { Reference = schema };

    public static ContractField List(string name, string schema, string description = "") => new(name, "array", description, () => null) { Reference = schema };

    public static ContractField Texts(string name, string description, params string[] example) =>
        new(name, "array", description, () => new JsonArray([.. example.Select(e => JsonValue.Create(e))])) { ItemType = "string" };

    public static ContractField Numbers(string name, string description, params long[] example) =>
        new(name, "array", description, () => new JsonArray([.. example.Select(e => JsonValue.Create(e))])) { ItemType = "integer" };

    /// <summary>An object with names of the data as keys.</summary>
    public static ContractField Map(string name, string key, string schemaOrInteger, string description = "") => schemaOrInteger == "integer"
        ? new ContractField(name, "map", description, () => new JsonObject { [key] = 1200 }) { ItemType = "integer" }
        : new ContractField(name, "map", description, () => JsonValue.Create(key)) { Reference = schemaOrInteger };

    public ContractField OrNull() => this with { IsNullable = true };

    public ContractField Optional() => this with { IsOptional = true };
}
