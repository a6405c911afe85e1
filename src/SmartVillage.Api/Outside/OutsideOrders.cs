using System.Text.Json.Serialization;
using SmartVillage.Api.Residents;

namespace SmartVillage.Api.Outside;

/// <summary>A bill that somebody asks for who knows a word of the owner's name.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BillOrder(string Nop, int TaxYear, string OwnerWord)
{
    public override string ToString() => nameof(BillOrder);
}

/// <summary>A bill that an officer asks for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record OfficeBillOrder(string Nop, int TaxYear, string Purpose) : IPurposedOrder
{
    public override string ToString() => nameof(OfficeBillOrder);
}

/// <summary>A question about a resident to another office.</summary>
/// <param name="Consent">Where the resident's consent is kept.</param>
/// <param name="ConsentGivenAt">When it was given.</param>
/// <param name="Purpose">For the ledger.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ResidentCheckOrder(string Consent, DateTimeOffset ConsentGivenAt, string Purpose) : IPurposedOrder;

/// <summary>A booking of the hospital.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record BookingOrder(string BookingCode)
{
    public override string ToString() => nameof(BookingOrder);
}

/// <summary>A facility in SATUSEHAT.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record HealthFacilityOrder(string OrganizationId);

/// <summary>An application for a licence.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LicenseOrder(string LicenseId);

/// <summary>A business number.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NibOrder(string Nib);

/// <summary>A code list.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ReferenceListOrder(string List);

/// <summary>Bodies of questions to outside systems; strict, so that a misspelt field is refused and not lost.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BillOrder))]
[JsonSerializable(typeof(OfficeBillOrder))]
[JsonSerializable(typeof(ResidentCheckOrder))]
[JsonSerializable(typeof(BookingOrder))]
[JsonSerializable(typeof(HealthFacilityOrder))]
[JsonSerializable(typeof(LicenseOrder))]
[JsonSerializable(typeof(NibOrder))]
[JsonSerializable(typeof(ReferenceListOrder))]
internal sealed partial class OutsideJsonContext : JsonSerializerContext;
