using System.Text.Json.Nodes;

namespace SmartVillage.Services.LinkedData;

/// <summary>
/// What the terms of a document stand for, in the document itself. The published context exists in two shapes at one address, one with <c>PublicService.name</c> and one with <c>name</c>
/// inside the class <c>PublicService</c>, and one of them lacks <c>Location</c>; with these a document says the same under both, and also when nobody can be asked for the context.
/// </summary>
internal static class CpsvTerms
{
    private const string Dct = "http://purl.org/dc/terms/";
    private const string M8g = "http://data.europa.eu/m8g/";
    private const string Cpsv = "http://purl.org/vocab/cpsv#";
    private const string Xsd = "http://www.w3.org/2001/XMLSchema#";

    private static readonly (string Term, string Iri, string? Type)[] Terms =
    [
        ("AdministrativeTerritorialUnit", "http://data.europa.eu/88u/dataset/atu-type", null), ("Channel", M8g + "Channel", null),
        ("Code", "http://www.w3.org/2004/02/skos/core#Concept", null), ("ContactPoint", M8g + "ContactPoint", null), ("Cost", M8g + "Cost", null),
        ("Document", "http://xmlns.com/foaf/0.1/Document", null), ("Event", M8g + "Event", null), ("EvidenceType", M8g + "EvidenceType", null),
        ("LegalResource", "http://data.europa.eu/eli/ontology#LegalResource", null), ("LifeEvent", M8g + "LifeEvent", null), ("LinguisticSystem", Dct + "LinguisticSystem", null),
        ("Location", Dct + "Location", null), ("Output", M8g + "Output", null), ("PublicOrganization", M8g + "PublicOrganisation", null), ("PublicService", Cpsv + "PublicService", null),
        ("Requirement", M8g + "Requirement", null), ("Rule", Cpsv + "Rule", null), ("TemporalEntity", "http://www.w3.org/2006/time#TemporalEntity", null),
        ("Channel.description", Dct + "description", null), ("Channel.identifier", Dct + "identifier", null), ("Channel.openingHours", M8g + "openingHours", null),
        ("ContactPoint.contactPage", M8g + "contactPage", null), ("ContactPoint.hasEmail", M8g + "email", null), ("ContactPoint.hasTelephone", M8g + "telephone", null),
        ("Cost.currency", M8g + "currency", null), ("Cost.description", Dct + "description", null), ("Cost.hasValue", M8g + "hasValue", Xsd + "double"),
        ("Cost.identifier", Dct + "identifier", null), ("Event.identifier", Dct + "identifier", null), ("Event.name", Dct + "title", null),
        ("EvidenceType.identifier", Dct + "identifier", null), ("Output.identifier", Dct + "identifier", null), ("Output.name", Dct + "title", null),
        ("PublicOrganization.preferredLabel", "http://www.w3.org/2004/02/skos/core#prefLabel", null), ("PublicOrganization.spatial", Dct + "spatial", null),
        ("PublicService.addressee", Dct + "audience", null), ("PublicService.contactPoint", M8g + "contactPoint", null), ("PublicService.description", Dct + "description", null), ("PublicService.follows", Cpsv + "follows", null),
        ("PublicService.hasChannel", M8g + "hasChannel", null), ("PublicService.hasCompetentAuthority", M8g + "hasCompetentAuthority", null), ("PublicService.hasCost", M8g + "hasCost", null),
        ("PublicService.hasInputType", M8g + "hasInputType", null), ("PublicService.hasLegalResource", M8g + "hasLegalResource", null),
        ("PublicService.holdsRequirement", M8g + "holdsRequirement", null), ("PublicService.identifier", Dct + "identifier", null), ("PublicService.isGroupedBy", M8g + "isGroupedBy", null),
        ("PublicService.language", Dct + "language", null), ("PublicService.name", Dct + "title", null), ("PublicService.processingTime", M8g + "processingTime", Xsd + "duration"),
        ("PublicService.produces", Cpsv + "produces", null), ("PublicService.spatial", Dct + "spatial", null), ("PublicService.status", "http://www.w3.org/ns/adms#status", null),
        ("PublicService.thematicArea", M8g + "thematicArea", null), ("Requirement.identifier", Dct + "identifier", null), ("Requirement.name", Dct + "title", null), ("Rule.description", Dct + "description", null),
        ("Rule.identifier", Dct + "identifier", null), ("Rule.implements", Cpsv + "implements", null), ("Rule.name", Dct + "title", null),
        ("TemporalEntity.description", Dct + "description", null),
    ];

    /// <summary>The context of the document's own: every term that it may use, and the prefix of our own terms.</summary>
    public static JsonObject Context()
    {
        var context = new JsonObject { ["@version"] = 1.1, ["sv"] = CpsvDocument.OwnTerms };
        foreach (var (term, iri, type) in Terms)
        {
            context[term] = type is null ? iri : new JsonObject { ["@id"] = iri, ["@type"] = type };
        }

        return context;
    }
}
