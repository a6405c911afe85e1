using static SmartVillage.Domain.Records.FieldProtection;

namespace SmartVillage.Domain.Records;

/// <summary>Every synchronised entity. New fields are appended; an ordinal is never reused.</summary>
public static class Entities
{
    /// <summary>Day on which the copy first saw a resident pregnant; our own note, which no source gives and no fingerprint holds.</summary>
    public const string PregnancySince = "pregnancySince";

    private const string Pregnancy = "pregnancy";

    /// <summary>Hamlets, RW and RT, placeholder rows included (<c>tweb_wil_clusterdesa</c>).</summary>
    public static readonly EntityDefinition Areas = new EntityBuilder()
        .Text("hamlet").Text("rw").Text("rt").Text("level").Reference("head", "residents")
        .Text("latitude").Text("longitude")
        .Build(1, "areas");

    /// <summary>Families by family card (<c>tweb_keluarga</c>).</summary>
    public static readonly EntityDefinition Families = new EntityBuilder()
        .Text("familyCardNumber", IdentityNumber).Reference("head", "residents").Reference("area", "areas")
        .Text("address", Address).Code("socialClass", "socialClass").Date("registeredDate").LocalTime("cardPrintedAt")
        .Build(2, "families");

    /// <summary>Residents of every status (<c>tweb_penduduk</c>, coordinates from <c>tweb_penduduk_map</c>).</summary>
    public static readonly EntityDefinition Residents = new EntityBuilder()
        .Text("nik", IdentityNumber).Text("name", Name).Reference("family", "families").Code("familyRelationship", "familyRelationship")
        .Text("householdNumber").Code("householdRole", "householdRole").Code("sex", "sex")
        .Text("birthPlace").Date("birthDate", BirthDate)
        .Code("religion", "religion").Code("educationAttained", "educationAttained").Code("educationOngoing", "educationOngoing")
        .Code("occupation", "occupation").Code("maritalStatus", "maritalStatus").Code("citizenship", "citizenship")
        .Text("passportNumber", DocumentNumber).Date("passportExpiryDate").Text("permitNumber", DocumentNumber).Text("countryOfOrigin")
        .Text("fatherNik", IdentityNumber).Text("motherNik", IdentityNumber).Text("fatherName", Name).Text("motherName", Name)
        .Code("bloodType", "bloodType").Reference("area", "areas").Code("residency", "residency").Code("lifeStatus", "lifeStatus")
        .Text("previousAddress", Address).Text("currentAddress", Address)
        .Text("birthCertificate", DocumentNumber).Text("marriageCertificate", DocumentNumber).Date("marriageDate")
        .Text("divorceCertificate", DocumentNumber).Date("divorceDate")
        .Text("phone", Phone).Text("email", Account).Text("telegram", Account).Code("preferredChannel", "preferredChannel")
        .Text("previousFamilyCardNumber", IdentityNumber)
        .Code("idCardType", "idCardType").Code("idCardStatus", "idCardStatus").Text("idCardPlace").Date("idCardDate")
        .Text("cardTag", DocumentNumber).Code("insurance", "insurance").Text("insuranceNumber", DocumentNumber)
        .Text("employmentInsuranceNumber", DocumentNumber).Text("ethnicity").Code("literacy", "literacy").Text("note", FreeText)
        .Text("birthTime").Code("birthFacility", "birthFacility").Code("birthKind", "birthKind").Integer("birthOrder")
        .Code("birthAttendant", "birthAttendant").Integer("birthWeight").Text("birthLength").Text("photoFile")
        .Text("latitude", Coordinate).Text("longitude", Coordinate)
        .Specific("disability", "disability").Specific(Pregnancy, "pregnancy").Specific("contraception", "contraception").Noted(PregnancySince)
        .Build(3, "residents");

    /// <summary>Births, deaths, moves and arrivals (<c>log_penduduk</c>).</summary>
    public static readonly EntityDefinition ResidentEvents = new EntityBuilder()
        .Reference("resident", "residents").Code("kind", "residentEvent").LocalTime("eventAt").LocalTime("reportedAt")
        .Text("place").Text("time").Code("deathCause", "deathCause").Code("deathCertifier", "deathCertifier").Text("deathCertificate", DocumentNumber)
        .Text("destination", Address).Code("moveKind", "moveKind").Text("arrivalPurpose", FreeText).Text("note", FreeText)
        .Text("familyCardNumber", IdentityNumber).Text("familyHeadName", Name)
        .Build(4, "residentEvents");

    /// <summary>Family card events (<c>log_keluarga</c>).</summary>
    public static readonly EntityDefinition FamilyEvents = new EntityBuilder()
        .Reference("family", "families").Code("kind", "familyEvent").LocalTime("eventAt").Reference("resident", "residents")
        .Reference("residentEvent", "residentEvents")
        .Build(5, "familyEvents");

    /// <summary>Poverty-survey households (<c>tweb_rtm</c>).</summary>
    public static readonly EntityDefinition Households = new EntityBuilder()
        .Text("householdNumber").Reference("head", "residents").LocalTime("registeredAt").Code("socialClass", "socialClass")
        .Text("surveyNumber", DocumentNumber).Code("registeredInWelfareList", "yesNo")
        .Build(6, "households");

    /// <summary>Aid programmes (<c>program</c>).</summary>
    public static readonly EntityDefinition Benefits = new EntityBuilder()
        .Text("name").Code("target", "benefitTarget").Text("description").Date("startDate").Date("endDate").Code("status", "yesNo")
        .Text("fundingSource")
        .Build(7, "benefits");

    /// <summary>Recipients of aid (<c>program_peserta</c>); <c>participant</c> is a NIK, family card, household or group number by target.</summary>
    public static readonly EntityDefinition BenefitParticipants = new EntityBuilder()
        .Reference("benefit", "benefits").Text("participant", IdentityNumber).Text("cardNik", IdentityNumber).Text("cardName", Name)
        .Text("cardBirthPlace").Date("cardBirthDate", BirthDate).Text("cardAddress", Address).Text("cardNumber", DocumentNumber)
        .Reference("cardResident", "residents")
        .Build(8, "benefitParticipants");

    /// <summary>Marketplace categories (<c>produk_kategori</c>).</summary>
    public static readonly EntityDefinition Categories = new EntityBuilder()
        .Text("name").Text("slug").Code("status", "onOff")
        .Build(9, "categories");

    /// <summary>Marketplace sellers (<c>pelapak</c>).</summary>
    public static readonly EntityDefinition Sellers = new EntityBuilder()
        .Reference("resident", "residents").Text("phone", Phone).Text("latitude").Text("longitude").Integer("zoom").Code("status", "onOff")
        .Build(10, "sellers");

    /// <summary>Marketplace products (<c>produk</c>); price in rupiah, photos as a JSON array of file names. Its times are written by the application only.</summary>
    public static readonly EntityDefinition Products = new EntityBuilder()
        .Reference("seller", "sellers").Reference("category", "categories").Text("name").Integer("price").Text("unit")
        .Code("discountKind", "discountKind").Integer("discount").Text("description").Text("photos").Code("status", "onOff").LocalTime("createdAt").LocalTime("updatedAt")
        .Build(11, "products");

    /// <summary>Accounts of Layanan Mandiri (<c>tweb_penduduk_mandiri</c>), by resident; never a PIN, a token, or a scan of a card. Not active is nothing in <c>active</c>.</summary>
    public static readonly EntityDefinition SelfServiceAccounts = new EntityBuilder()
        .Reference("resident", "residents").Code("active", "yesNo").LocalTime("createdAt")
        .Build(12, "selfServiceAccounts");

    /// <summary>Letters that residents asked for (<c>permohonan_surat</c>): which and how far, not what was written in the form.</summary>
    public static readonly EntityDefinition LetterRequests = new EntityBuilder()
        .Reference("resident", "residents").Integer("letterType").Code("status", "letterStatus").LocalTime("createdAt").LocalTime("updatedAt")
        .Build(13, "letterRequests");

    /// <summary>
    /// Complaints and the answers to them (<c>pengaduan</c>; an answer has a <c>parent</c>). The name that was given is there to be hidden in the words; no number, address or IP.
    /// </summary>
    public static readonly EntityDefinition Complaints = new EntityBuilder()
        .Reference("parent", "complaints").Code("status", "complaintStatus").Text("title", FreeText).Text("text", FreeText).Text("photoFile", FreeText)
        .LocalTime("createdAt").LocalTime("updatedAt").Text("reporter", Name)
        .Build(14, "complaints");

    /// <summary>
    /// All entities in the order in which a run reads them: what statistics of residents need (families, events, households, accounts) comes first.
    /// </summary>
    public static readonly IReadOnlyList<EntityDefinition> All =
    [
        Areas, Families, FamilyEvents, ResidentEvents, Households, SelfServiceAccounts, Residents, Benefits, BenefitParticipants, Categories, Sellers, Products,
        LetterRequests, Complaints,
    ];

    /// <summary>The name by which a field of data spesifik is switched on: its own, but for our note, which goes with what it is about.</summary>
    public static string SwitchOf(FieldDefinition specific)
    {
        ArgumentNullException.ThrowIfNull(specific);
        return specific.Name == PregnancySince ? Pregnancy : specific.Name;
    }

    /// <summary>Finds an entity by its contract name.</summary>
    public static EntityDefinition Get(string name) => All.First(e => string.Equals(e.Name, name, StringComparison.Ordinal));
}
