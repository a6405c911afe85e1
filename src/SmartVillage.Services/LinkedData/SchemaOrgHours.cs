using System.Text.Json.Nodes;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.LinkedData;

/// <summary>Opening hours as schema.org <c>OpeningHoursSpecification</c>.</summary>
public static class SchemaOrgHours
{
    /// <summary>One specification for each part of a valid text.</summary>
    public static JsonArray Of(string hours) => new([.. OpeningHours.Parse(hours).Select(Specification)]);

    private static JsonObject Specification(OpeningPart part) => new()
    {
        ["@type"] = "OpeningHoursSpecification",
        ["dayOfWeek"] = new JsonArray([.. part.Days.Select(day => JsonValue.Create($"https://schema.org/{day}"))]),
        ["opens"] = part.Opens,
        ["closes"] = part.Closes,
    };
}
