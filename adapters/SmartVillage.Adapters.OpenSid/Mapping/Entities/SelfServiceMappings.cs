using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>
/// What residents do by themselves: accounts of Layanan Mandiri, letters (from 20.04) and complaints (from 22.08). Only columns that are listed here are ever asked for: no PIN,
/// token or scan, no form of a letter, no number or address of who complained.
/// </summary>
internal static class SelfServiceMappings
{
    /// <summary>A row is named by its resident; <c>aktif</c> is there from 22.09, and whoever had an account before could use it.</summary>
    public static readonly EntityMapping Accounts = new EntityMapping(DomainEntities.SelfServiceAccounts, "tweb_penduduk_mandiri") { Key = "id_pend", HoldsSecrets = true }
        .Reference("resident", "id_pend").Code("active", "aktif").LocalTime("createdAt", "tanggal_buat");

    public static readonly EntityMapping LetterRequests = new EntityMapping(DomainEntities.LetterRequests, "permohonan_surat") { HoldsSecrets = true }
        .Reference("resident", "id_pemohon").Integer("letterType", zeroIsNothing: true, "id_surat").CodeFromZero("status", "status")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at");

    public static readonly EntityMapping Complaints = new EntityMapping(DomainEntities.Complaints, "pengaduan") { HoldsSecrets = true }
        .Reference("parent", "id_pengaduan").Code("status", "status").Text("title", "judul").Text("text", "isi").Text("photoFile", "foto")
        .LocalTime("createdAt", "created_at").LocalTime("updatedAt", "updated_at").Text("reporter", "nama");
}
