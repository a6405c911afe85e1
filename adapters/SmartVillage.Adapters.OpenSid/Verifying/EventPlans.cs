using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Columns of events. Their codes changed meaning twice; the copy always speaks the newer codes.</summary>
internal static class EventPlans
{
    public static VerifiedEntity ResidentEvents(SourceCatalog catalog)
    {
        var planner = new EntityPlanner(Entities.ResidentEvents, "log_penduduk", catalog);
        return (planner.Columns.Has("kode_peristiwa")
                ? planner.Code("kind", "kode_peristiwa")
                : planner.By(OldResidentEvent, "kind", "id_detail"))
            .Reference("resident", "id_pend").LocalTime("eventAt", "tgl_peristiwa")
            .LocalTime("reportedAt", planner.Columns.Has("tgl_lapor") ? "tgl_lapor" : "tanggal")
            .Text("place", "meninggal_di").Text("time", "jam_mati").Code("deathCause", "sebab").Code("deathCertifier", "penolong_mati")
            .Text("deathCertificate", "akta_mati").Text("destination", "alamat_tujuan").Code("moveKind", "ref_pindah")
            .Text("arrivalPurpose", "maksud_tujuan_kedatangan").By(CanonicalText.Decoded, "note", "catatan")
            .Identity("familyCardNumber", "no_kk").Text("familyHeadName", "nama_kk")
            .Build();
    }

    public static VerifiedEntity FamilyEvents(SourceCatalog catalog)
    {
        var planner = new EntityPlanner(Entities.FamilyEvents, "log_keluarga", catalog);
        return planner
            .By(planner.Columns.Has("id_log_penduduk") ? CanonicalText.Code : OldFamilyEvent, "kind", "id_peristiwa")
            .Reference("family", "id_kk").LocalTime("eventAt", "tgl_peristiwa").Reference("resident", "id_pend").Reference("residentEvent", "id_log_penduduk")
            .Build();
    }

    /// <summary>Up to 21.08: arrivals were 5 and 8; 6, 7 and 9 meant things that have no newer code, and 6 has another meaning since.</summary>
    internal static string? OldResidentEvent(string? value) => CanonicalText.Code(value) switch
    {
        "8" => "5",
        "6" => "106",
        "7" => "107",
        "9" => "109",
        var code => code,
    };

    /// <summary>Up to 21.11: 2 family deleted, 3 head alive again, 4 to 6 head died, moved, missing.</summary>
    internal static string? OldFamilyEvent(string? value) => CanonicalText.Code(value) switch
    {
        "2" => "13",
        "3" => "14",
        "4" => "2",
        "5" => "3",
        "6" => "4",
        var code => code,
    };
}
