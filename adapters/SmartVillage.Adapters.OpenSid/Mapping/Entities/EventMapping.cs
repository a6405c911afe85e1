using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>
/// Resident events (<c>log_penduduk</c>). Up to 21.08 the kind is <c>id_detail</c>, where 6, 7 and 9 mean moves inside the village and family changes: they get
/// numbers of our own, so that they are never taken for a departure.
/// </summary>
internal static class EventMapping
{
    public static readonly EntityMapping Mapping = new EntityMapping(DomainEntities.ResidentEvents, "log_penduduk")
        .Reference("resident", "id_pend")
        .By("kind", (column, _) => new CodeRule(string.Equals(column.Name, "id_detail", StringComparison.OrdinalIgnoreCase) ? OldKind : null), "kode_peristiwa", "id_detail")
        .LocalTime("eventAt", "tgl_peristiwa")
        .LocalTime("reportedAt", "tgl_lapor", "tanggal")
        .Text("place", "meninggal_di")
        .Text("time", "jam_mati")
        .Code("deathCause", "sebab")
        .Code("deathCertifier", "penolong_mati")
        .Text("deathCertificate", "akta_mati")
        .Text("destination", "alamat_tujuan")
        .Code("moveKind", "ref_pindah")
        .Text("arrivalPurpose", "maksud_tujuan_kedatangan")
        .Text("note", new TextRule(isEncoded: true), "catatan")
        .Identity("familyCardNumber", "no_kk")
        .Text("familyHeadName", "nama_kk");

    private static long OldKind(long code) => code switch { 8 => 5, 6 => 106, 7 => 107, 9 => 109, _ => code };
}
