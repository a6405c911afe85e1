namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Why a correction was not changed, in Indonesian.</summary>
public static class CorrectionRefusals
{
    /// <summary>What is in the way, and what to do about it. Never names anybody.</summary>
    public static (string Title, string Remedy) TextOf(CorrectionRefusal refusal) => refusal switch
    {
        CorrectionRefusal.NotFound => ("Usul ini tidak ada di kelurahan ini.", "Buat daftar usul yang baru."),
        CorrectionRefusal.ChangedMeanwhile => ("Usul ini sudah berubah sejak daftarnya dibuat.", "Buat daftar usul yang baru, lalu putuskan lagi."),
        CorrectionRefusal.NoRight => ("Peran kunci ini tidak boleh mengambil keputusan itu.", "Minta orang yang berhak (Approver) memutuskannya dengan kuncinya sendiri."),
        CorrectionRefusal.OwnProposal => ("Usul sendiri tidak boleh disetujui atau ditolak sendiri, dengan kunci mana pun.", "Minta orang lain yang berhak untuk memutuskan."),
        CorrectionRefusal.NotOwnProposal => ("Usul ini hanya dapat ditarik oleh yang mengusulkan atau memasukkannya.", "Minta orang itu menariknya, atau tolak dengan alasannya."),
        CorrectionRefusal.NoteNeeded => ("Alasan wajib diisi.", "Tulis apa yang ditanyakan, mengapa ditunda, atau mengapa ditolak."),
        CorrectionRefusal.NoSuchField => ("Isian yang disebut tidak ada pada usul ini, atau sudah diputuskan.", "Buat daftar usul yang baru."),
        CorrectionRefusal.DocumentNeeded => ("Isian identitas hanya dapat disetujui dengan jenis dan nomor dokumen.", "Berikan formulir F-1.06 dan arahkan warga ke Dukcapil; isian ini menunggu dokumennya."),
        CorrectionRefusal.BaseChanged => ("Nilai di OpenSID sudah bukan yang dilihat saat diusulkan.", "Tolak usul ini, lalu usulkan lagi dari nilai yang sekarang."),
        CorrectionRefusal.OtherPending => ("Usul lain yang sudah disetujui mengubah isian yang sama.", "Tunggu sampai usul itu selesai, atau tolak usul ini."),
        CorrectionRefusal.SubjectGone => ("Penduduk atau keluarga ini tidak ada pada edisi yang berlaku.", "Jalankan sinkronisasi, lalu periksa datanya di OpenSID."),
        _ => ("Langkah itu tidak dapat diambil pada keadaan usul yang sekarang.", "Buat daftar usul yang baru; ia menyebut apa yang dapat diputuskan."),
    };

    /// <summary>The same in one piece.</summary>
    public static string SentencesOf(CorrectionRefusal refusal)
    {
        var (title, remedy) = TextOf(refusal);
        return $"{title} {remedy}";
    }
}
