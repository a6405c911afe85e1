namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Steps for an operator who imports a file, for the release and the mode of the village, in Indonesian.</summary>
public static class ImportGuide
{
    /// <summary>The steps in their order.</summary>
    /// <param name="rules">Rules of the release.</param>
    /// <param name="fullDataMode">Whether "data lengkap" is on; null when that is not known.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="markedFamilies">Families in whose row the import writes an empty address.</param>
    public static IReadOnlyList<string> StepsFor(ReleaseRules rules, bool? fullDataMode, string file, int rows, int markedFamilies = 0)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var steps = new List<string>
        {
            "Beri tahu petugas lain: selama impor jangan ada yang mengubah data penduduk.",
            "Buat cadangan basis data OpenSID (menu Pengaturan > Database > Backup), dan simpan di luar komputer ini.",
        };
        if (rules.ImportNeedsOpenData && fullDataMode != false)
        {
            steps.Add(fullDataMode is null
                ? "Buka Kependudukan > Buku Mutasi/Rekapitulasi. Bila \"data lengkap\" AKTIF, matikan dahulu: selama aktif, halaman impor tertutup."
                : "Buka Kependudukan > Buku Mutasi/Rekapitulasi dan matikan \"data lengkap\": selama aktif, halaman impor tertutup.");
            steps.Add("Selama \"data lengkap\" mati penduduk dapat terhapus dan mati/pindah tidak dapat dicatat; jadi kerjakan langkah berikutnya tanpa jeda.");
        }

        steps.Add($"Masuk dengan pengguna yang berhak \"{rules.Right}\" pada Penduduk{(rules.AdminOnly ? " (menu ini hanya tampak bagi kelompok administrator)" : string.Empty)}.");
        steps.Add($"Buka Kependudukan > Penduduk > Impor Penduduk, pilih berkas {file} apa adanya. Jangan buka dan simpan ulang dengan program lain.");
        steps.Add("Jangan centang pilihan yang menghapus data lama.");
        steps.Add($"Segera salin jumlah berhasil, jumlah gagal, dan pesannya: OpenSID hanya menampilkannya sekali, dan tulisan \"berhasil\" juga muncul bila semua gagal. Seharusnya {rows} baris berhasil, 0 gagal.");
        // The import takes a row without a tag for the same as somebody whose tag is an empty text, and refuses it; the copy does not tell empty from nothing.
        steps.Add("Bila baris ditolak dengan \"Tag ID Card sudah digunakan\", ada seorang penduduk dengan tag kartu berisi teks kosong; tidak ada yang rusak. Minta admin OpenSID memperbaiki tag orang itu, lalu impor berkas yang sama sekali lagi.");
        if (rules.ImportNeedsOpenData && fullDataMode != false)
        {
            steps.Add(fullDataMode is null ? "Aktifkan kembali \"data lengkap\" bila tadi dimatikan." : "Aktifkan kembali \"data lengkap\".");
        }

        if (markedFamilies > 0)
        {
            steps.Add($"Pada {markedFamilies} keluarga yang belum mempunyai alamat, impor rilis ini juga menulis alamat kosong dan nama pengguna yang mengimpor; alamatnya tetap belum ada. Bila tidak dikehendaki, isi dahulu alamatnya lewat layar, sinkronkan, lalu buat berkas yang baru.");
        }

        steps.Add("Catat hasilnya di sini (hasil impor), lalu jalankan sinkronisasi. Setiap perubahan baru dianggap selesai bila sinkronisasi melihatnya.");
        steps.Add("Bila sinkronisasi menunggu persetujuan karena banyak yang berubah, cocokkan jumlahnya dengan berkas ini sebelum menyetujuinya.");
        steps.Add("Jangan impor berkas ini lagi di hari lain: isinya akan menimpa perubahan yang lebih baru.");
        return steps;
    }
}
