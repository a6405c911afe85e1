using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What can be wrong with what is asked of a campaign.</summary>
internal static class CampaignErrors
{
    public static SmartVillageException NoEdition(VillageCode? village) => new(
        "SV-MUT-001",
        village is { } code ? $"Kelurahan {code.Value} belum punya data." : "Belum ada kelurahan yang punya data.",
        "Jalankan sinkronisasi dulu (smartvillage sync), lalu ulangi.");

    public static SmartVillageException UnknownRules(IReadOnlyList<string> rules) => new(
        "SV-MUT-002", $"Aturan tidak dikenal: {string.Join(", ", rules.Take(5).Select(Clip))}.", "Lihat daftar aturan di /api/v1/villages/{kode}/quality/rules.");

    public static SmartVillageException CalendarOutOfOrder() => new(
        "SV-MUT-003", "Tanggal-tanggal kampanye tidak berurutan.", "Urutannya: dibuka, mulai kunjungan, akhir kunjungan, akhir persetujuan, akhir penulisan ke OpenSID, ditutup.");

    public static SmartVillageException UnknownAreas() => new(
        "SV-MUT-006", "Ada nomor wilayah yang tidak ada di kelurahan itu.", "Isi dengan nomor (id) RT, RW, atau dusun dari GET /api/v1/villages/{kode}/areas.");

    public static SmartVillageException NotFound(long id) => new(
        "SV-MUT-004", string.Create(CultureInfo.InvariantCulture, $"Tidak ada kampanye nomor {id}."), "Lihat nomornya dengan smartvillage mutakhiran status.");

    public static SmartVillageException AlreadyClosed(long id) => new(
        "SV-MUT-005", string.Create(CultureInfo.InvariantCulture, $"Kampanye nomor {id} sudah ditutup."), "Angkanya tetap dapat dilihat dengan smartvillage mutakhiran status.");

    private static string Clip(string text) => text.Length > 20 ? string.Concat(text.AsSpan(0, 20), "…") : text;
}
