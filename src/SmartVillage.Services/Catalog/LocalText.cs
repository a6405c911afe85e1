using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>A text in both languages of the catalogue. Files of the catalogue hold both; an operator may leave English out.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English, or null.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LocalText(string Id, string? En = null);
