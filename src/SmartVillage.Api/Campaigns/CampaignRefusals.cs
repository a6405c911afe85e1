using SmartVillage.Api.Http;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Api.Campaigns;

/// <summary>Refusals of campaigns as the API says them.</summary>
internal static class CampaignRefusals
{
    private const string Family = "SV-MUT-";

    public static readonly ApiProblem AlreadyOpen = new(409, "campaign-open", "Masih ada kampanye yang terbuka, atau putaran tahun ini sudah ada.", "Lihat GET …/mutakhiran/campaigns; tutup yang terbuka dulu.");

    public static readonly ApiProblem Closed = new(409, "campaign-closed", "Kampanye ini sudah ditutup.", "Catat perubahannya sebagai usulan perbaikan.");

    public static readonly ApiProblem NeedsArea = Problems.Bad("area-needed", "Sebutkan RT-nya.", "Isi area dengan nomor (id) RT dari GET …/areas; petugas lapangan memakai RT-nya sendiri.");

    public static readonly ApiProblem BadVisits = Problems.Bad("invalid-visits", "Laporan kunjungan tidak sah.", "Kirim 1 sampai 200 kunjungan dengan kode lembar, tanggal, hasil, dan clientId masing-masing.");

    public static readonly ApiProblem BadPeople = Problems.Bad("invalid-people", "Daftar nama tidak sah.", "Isi paling banyak 20 nama pemilik kunci, tanpa nomor identitas.");

    public static bool IsOurs(SmartVillageException failure) => failure.Code.StartsWith(Family, StringComparison.Ordinal);

    public static ApiProblem Of(SmartVillageException failure) =>
        new(failure.Code is "SV-MUT-001" or "SV-MUT-005" ? 409 : failure.Code == "SV-MUT-004" ? 404 : 400, "campaign-refused", failure.Message, failure.Remedy);

    public static (string Code, string Detail) Of(VisitRecording recording) => recording switch
    {
        VisitRecording.NoSuchTask => ("no-such-task", "Kode lembar tidak dikenal di kelurahan ini."),
        VisitRecording.Closed => ("closed", "Kampanye dari lembar ini sudah ditutup."),
        VisitRecording.NotForRecheck => ("not-for-recheck", "Lembar ini tidak diundi untuk kunjungan ulang, belum dikunjungi, atau dikunjungi oleh orang yang sama."),
        _ => ("wrong-day", "Tanggal kunjungan di luar masa kampanye."),
    };
}
