using System.Text.Json;

namespace SmartVillage.Services.Tests.LinkedData;

/// <summary>As much of SHACL as the published shapes use: counts, classes and datatypes.</summary>
internal static class ShapeCheck
{
    public static List<string> Errors(ExpandedDocument document, JsonElement shapes) =>
        [.. from node in document.Nodes
            from type in node.Types
            where shapes.TryGetProperty(type, out _)
            from property in shapes.GetProperty(type).EnumerateArray()
            from error in Check(document, node, property)
            select $"{node.Id} {property.GetProperty("path").GetString()}: {error}"];

    private static IEnumerable<string> Check(ExpandedDocument document, ExpandedDocument.Node node, JsonElement property)
    {
        var values = node.Properties.GetValueOrDefault(property.GetProperty("path").GetString()!) ?? [];
        if (property.TryGetProperty("min", out var min) && values.Count < min.GetInt32())
        {
            yield return $"{values.Count} instead of at least {min}";
        }

        if (property.TryGetProperty("max", out var max) && values.Count > max.GetInt32())
        {
            yield return $"{values.Count} instead of at most {max}";
        }

        foreach (var value in values)
        {
            if (property.TryGetProperty("class", out var type) && (value.Id is null || document.Find(value.Id)?.Types.Contains(type.GetString()!) != true))
            {
                yield return $"{value.Id ?? value.Text} is no {type}";
            }

            if (property.TryGetProperty("datatype", out var datatype) && value.Datatype != datatype.GetString())
            {
                yield return $"{value.Text} is {value.Datatype ?? "a string"} instead of {datatype}";
            }
        }
    }
}
