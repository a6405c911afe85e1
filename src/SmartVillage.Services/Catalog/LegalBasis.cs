using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>A law or regulation that a service rests on.</summary>
/// <param name="Title">Its short official name, as <c>UU 25/2009 tentang Pelayanan Publik</c>.</param>
/// <param name="Url">Where it can be read, or null.</param>
/// <param name="Confidence">How well it is known that the service rests on it; always said in files, and an operator's word in a variation.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LegalBasis(string Title, string? Url = null, Confidence? Confidence = null);
