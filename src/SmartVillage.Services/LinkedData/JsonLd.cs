using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>Short forms for JSON-LD nodes.</summary>
internal static class JsonLd
{
    /// <summary>A thing with its type.</summary>
    public static JsonObject Node(string id, params ReadOnlySpan<string> types)
    {
        var node = new JsonObject { ["@id"] = id };
        if (types.Length == 1)
        {
            node["@type"] = types[0];
        }
        else
        {
            var list = new JsonArray();
            foreach (var type in types)
            {
                list.Add(type);
            }

            node["@type"] = list;
        }

        return node;
    }

    /// <summary>A reference to things of the document.</summary>
    public static JsonArray To(IEnumerable<JsonObject> nodes) => new([.. nodes.Select(node => new JsonObject { ["@id"] = node["@id"]!.GetValue<string>() })]);

    /// <summary>A text in the languages that it has.</summary>
    public static JsonArray Text(LocalText text)
    {
        var values = new JsonArray(Text(text.Id, "id"));
        if (text.En is not null)
        {
            values.Add(Text(text.En, "en"));
        }

        return values;
    }

    /// <summary>A text in one language.</summary>
    public static JsonObject Text(string value, string language) => new() { ["@value"] = value, ["@language"] = language };

    /// <summary>The document around its nodes, with a base where the installation knows its address.</summary>
    public static JsonObject Document(JsonNode context, ServiceAddresses addresses, IEnumerable<JsonObject> nodes)
    {
        var contexts = new JsonArray(context);
        if (addresses.PublicUrl is { } url)
        {
            contexts.Add(new JsonObject { ["@base"] = url.AbsoluteUri });
        }

        return new JsonObject { ["@context"] = contexts, ["@graph"] = new JsonArray([.. nodes]) };
    }
}
