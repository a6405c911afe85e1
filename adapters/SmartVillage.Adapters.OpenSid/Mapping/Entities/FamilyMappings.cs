using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>Areas, families, households and family events.</summary>
internal static class FamilyMappings
{
    private static readonly TextRule Key = new(isKey: true);

    /// <summary>Hamlet, RW and RT in one table, linked by names; the level is derived from them.</summary>
    public static readonly EntityMapping Areas = new EntityMapping(DomainEntities.Areas, "tweb_wil_clusterdesa")
        .Text("hamlet", Key, "dusun").Text("rw", Key, "rw").Text("rt", Key, "rt").Reference("head", "id_kepala").Text("latitude", "lat").Text("longitude", "lng");

    /// <summary><c>nik_kepala</c> is a resident id in every release (varchar up to 24.07), never a NIK.</summary>
    public static readonly EntityMapping Families = new EntityMapping(DomainEntities.Families, "tweb_keluarga")
        .Identity("familyCardNumber", "no_kk").Reference("head", "nik_kepala").Reference("area", "id_cluster").Text("address", "alamat")
        .Code("socialClass", "kelas_sosial").Date("registeredDate", "tgl_daftar").LocalTime("cardPrintedAt", "tgl_cetak_kk");

    /// <summary>Households of the poverty survey.</summary>
    public static readonly EntityMapping Households = new EntityMapping(DomainEntities.Households, "tweb_rtm")
        .Text("householdNumber", new TextRule(dashIsNothing: true, zeroIsNothing: true), "no_kk").Reference("head", "nik_kepala").LocalTime("registeredAt", "tgl_daftar")
        .Code("socialClass", "kelas_sosial").Text("surveyNumber", "bdt").Code("registeredInWelfareList", "terdaftar_dtks");

    /// <summary>Releases up to 21.11, recognised by the missing link to resident events, number the kinds differently; 21.12 rebuilt the table.</summary>
    public static readonly EntityMapping FamilyEvents = new EntityMapping(DomainEntities.FamilyEvents, "log_keluarga")
        .Reference("family", "id_kk")
        .By("kind", (_, catalog) => new CodeRule(catalog.Has("log_keluarga", "id_log_penduduk") ? null : OldFamilyEvent), "id_peristiwa")
        .LocalTime("eventAt", "tgl_peristiwa").Reference("resident", "id_pend").Reference("residentEvent", "id_log_penduduk");

    private static long OldFamilyEvent(long code) => code switch { 2 => 13, 3 => 14, 4 => 2, 5 => 3, 6 => 4, _ => code };
}
