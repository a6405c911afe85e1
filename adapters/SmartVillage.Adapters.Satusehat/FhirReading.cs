using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Adapters.Satusehat;

/// <summary>Reads FHIR R4. A resource that breaks a rule of FHIR in a corner that is not used here is still read.</summary>
internal static class FhirReading
{
    private static readonly FhirJsonDeserializer Deserializer = new(new DeserializerSettings());

    /// <summary>The resource, or null when it is not one of that kind.</summary>
    public static T? Read<T>(string body)
        where T : Resource
    {
        try
        {
            _ = Deserializer.TryDeserializeResource(body, out var resource, out _);
            return resource as T;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Resources of a kind out of a search; what else a server puts in (outcomes, included ones) is passed over.</summary>
    public static IEnumerable<T> Found<T>(Bundle bundle)
        where T : Resource => bundle.Entry.Select(entry => entry.Resource).OfType<T>();

    public static HealthFacility Facility(Organization organization) => new(
        organization.Id ?? string.Empty, organization.Name, organization.Active,
        [.. organization.Telecom.Where(contact => contact.System == ContactPoint.ContactPointSystem.Phone).Select(contact => contact.Value).OfType<string>()]);

    public static HealthPlace Place(Location location) => new(
        location.Id ?? string.Empty, location.Name, location.Status is { } status ? status == Location.LocationStatus.Active : null);

    public static HealthPlace Place(HealthcareService service) => new(service.Id ?? string.Empty, service.Name, service.Active);
}
