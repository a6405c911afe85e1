using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>A fact about a resident that the population data may hold. It is only ever "recorded in OpenSID", never the owner's truth.</summary>
public enum RecordedFact
{
    /// <summary>Number of the family card.</summary>
    [JsonStringEnumMemberName("familyCard")]
    FamilyCard,

    /// <summary>Number of the birth certificate.</summary>
    [JsonStringEnumMemberName("birthCertificate")]
    BirthCertificate,

    /// <summary>Kind of health insurance.</summary>
    [JsonStringEnumMemberName("healthInsurance")]
    HealthInsurance,

    /// <summary>Status of the identity card.</summary>
    [JsonStringEnumMemberName("idCard")]
    IdCard,

    /// <summary>Place in an aid programme.</summary>
    [JsonStringEnumMemberName("aidProgramme")]
    AidProgramme,

    /// <summary>Account of Layanan Mandiri.</summary>
    [JsonStringEnumMemberName("selfServiceAccount")]
    SelfServiceAccount,
}
