using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Api.Outside;

/// <summary>What SATUSEHAT publishes about a health facility, for whoever keeps the directory up to date. Patients are never looked up: a kelurahan may not.</summary>
internal sealed class HealthFacilityEndpoints(OutsideDesk outside, ApiOptions options) : IEndpointGroup
{
    private const string Satusehat = "SATUSEHAT";

    /// <summary>The longest id of FHIR R4, https://hl7.org/fhir/R4/datatypes.html#id.</summary>
    private const int LongestId = 64;

    private static readonly ApiProblem Off = OutsideProblems.Off(Satusehat, "Adapters:Satusehat", "Tanyakan jadwal dan layanannya langsung ke fasilitasnya.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/hospital/facility", "readHealthFacility", ReadAsync)
        {
            Tag = PbbBillEndpoints.Tag,
            Summary = "Fasilitas kesehatan di SATUSEHAT dengan tempat dan layanannya, untuk mencocokkan direktori",
            Right = Right.ManageRequests,
            Body = "HealthFacilityOrder",
            Schema = "HealthFacility",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ReadAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, OutsideJsonContext.Default.HealthFacilityOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.OrganizationId is not { Length: > 0 and <= LongestId } id || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') || id.All(c => c is '.'))
        {
            return Problems.Bad("invalid-facility", "Nomor organisasi tidak sah.", "Isi organizationId dengan nomor organisasi fasilitas itu di SATUSEHAT.");
        }

        if (outside.LiveOf<IHealthIndex>(request) is not { } index)
        {
            return Off;
        }

        var facility = await index.OrganizationAsync(id, cancellationToken);
        if (!facility.IsOk)
        {
            return OutsideProblems.Of(facility, Satusehat);
        }

        var places = await index.LocationsAsync(id, cancellationToken);
        if (!places.IsOk)
        {
            return OutsideProblems.Of(places, Satusehat);
        }

        var services = await index.HealthcareServicesAsync(id, cancellationToken);
        return services.IsOk ? Shown(request, facility.Value, places.Value, services.Value) : OutsideProblems.Of(services, Satusehat);
    }

    private static Answer Shown(ApiRequest request, HealthFacility facility, IReadOnlyList<HealthPlace> places, IReadOnlyList<HealthPlace> services) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", facility.Id);
        writer.WriteString("name", facility.Name);
        OutsideJson.Write(writer, "active", facility.IsActive);
        writer.WriteStartArray("phones");
        foreach (var phone in facility.Phones)
        {
            writer.WriteStringValue(phone);
        }

        writer.WriteEndArray();
        Write(writer, "places", places);
        Write(writer, "services", services);
        writer.WriteEndObject();
    })
    { Cacheable = false };

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<HealthPlace> places)
    {
        writer.WriteStartArray(name);
        foreach (var place in places)
        {
            writer.WriteStartObject();
            writer.WriteString("id", place.Id);
            writer.WriteString("name", place.Name);
            OutsideJson.Write(writer, "active", place.IsActive);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
