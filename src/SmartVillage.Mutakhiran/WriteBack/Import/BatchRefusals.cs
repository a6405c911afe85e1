namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Words for refusals: what is wrong and what to do.</summary>
public static class BatchRefusals
{
    /// <summary>Title and remedy in Indonesian.</summary>
    public static (string Title, string Remedy) TextOf(BatchRefusal refusal) => refusal switch
    {
        BatchRefusal.NoEdition => ("Desa ini belum mempunyai edisi.", "Jalankan sinkronisasi lebih dahulu."),
        BatchRefusal.NotFresh => ("Salinan data belum terbukti sama dengan OpenSID hari ini.", "Jalankan sinkronisasi sampai berhasil, lalu buat berkas impor segera sesudahnya."),
        BatchRefusal.ReleaseUnknown => ("Rilis OpenSID desa ini tidak diketahui atau lebih tua dari 22.12; cara impornya belum diperiksa.", "Isi release seperti tertulis di kaki halaman OpenSID (misalnya 24.10) bila basis datanya tidak menyebutkannya; atau kerjakan lewat layar (daftar layar)."),
        BatchRefusal.ReleaseNewer => ("Rilis OpenSID desa ini lebih baru dari 24.10; cara impornya belum diperiksa.", "Kerjakan usulan yang disetujui lewat layar (daftar layar) sampai SmartVillage mengenal rilis ini."),
        BatchRefusal.NothingToWrite => ("Tidak ada perubahan disetujui yang aman untuk berkas impor.", "Lihat daftar layar: di sana tertulis mengapa tiap isian harus lewat layar."),
        BatchRefusal.ChangedMeanwhile => ("Ada usulan yang baru saja berubah.", "Buat berkas impor sekali lagi."),
        BatchRefusal.FileExpired => ("Berkas impor ini sudah lewat tujuh hari dan tidak dapat diunduh lagi.", "Buat berkas impor yang baru: isinya diperiksa lagi terhadap data terbaru."),
        BatchRefusal.AlreadyReported => ("Hasil impor berkas ini sudah dicatat.", "Jalankan sinkronisasi; hasil sebenarnya tampak pada check."),
        BatchRefusal.BadOutcome => ("Hasil impor tidak cocok dengan berkas ini.", "Isi succeeded dan failed seperti ditampilkan OpenSID, failedRows antara 2 dan baris terakhir, dan messages paling banyak 4000 huruf."),
        _ => ("Berkas impor tidak ditemukan.", "Periksa nomornya pada daftar berkas impor."),
    };
}
