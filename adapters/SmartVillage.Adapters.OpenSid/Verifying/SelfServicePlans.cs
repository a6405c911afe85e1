using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Columns of accounts, letters and complaints; those with credentials, or with numbers and addresses of who complained, are in no plan.</summary>
internal static class SelfServicePlans
{
    public static VerifiedEntity Accounts(SourceCatalog catalog) => new EntityPlanner(Entities.SelfServiceAccounts, "tweb_penduduk_mandiri", catalog, key: "id_pend")
        .Reference("resident", "id_pend").Code("active", "aktif").LocalTime("createdAt", "tanggal_buat")
        .Build();

    /// <summary>A status of 0 is a status: the form is not complete yet.</summary>
    public static VerifiedEntity LetterRequests(SourceCatalog catalog) => new EntityPlanner(Entities.LetterRequests, "permohonan_surat", catalog)
        .Reference("resident", "id_pemohon").Measure("letterType", "id_surat").By(CanonicalText.Integer, "status", "status")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at")
        .Build();

    public static VerifiedEntity Complaints(SourceCatalog catalog) => new EntityPlanner(Entities.Complaints, "pengaduan", catalog)
        .Reference("parent", "id_pengaduan").Code("status", "status").Text("title", "judul").Text("text", "isi").Text("photoFile", "foto")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at").Text("reporter", "nama")
        .Build();
}
