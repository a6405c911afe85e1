namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Codes and words of obstacles.</summary>
public static class ImportObstacles
{
    private const string ByScreen = "Isi lewat layar.";

    /// <summary>Stable code, as it is kept with a field.</summary>
    public static string CodeOf(ImportObstacle obstacle) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(obstacle.ToString());

    /// <summary>The obstacle behind a code.</summary>
    public static ImportObstacle? Find(string? code)
    {
        foreach (var obstacle in Enum.GetValues<ImportObstacle>())
        {
            if (CodeOf(obstacle) == code)
            {
                return obstacle;
            }
        }

        return null;
    }

    /// <summary>Why, and what to do instead.</summary>
    public static string TextOf(ImportObstacle obstacle) => obstacle switch
    {
        ImportObstacle.SubjectGone => "Penduduk ini tidak ada pada edisi yang berlaku. Jalankan sinkronisasi, lalu periksa apakah datanya dihapus.",
        ImportObstacle.NotActive => $"Penduduk ini tercatat mati, pindah, hilang, atau pergi; impor akan mengubahnya tanpa menolak. {ByScreen}",
        ImportObstacle.NotPermanent => $"Penduduk ini bukan penduduk tetap; impor akan menjadikannya tetap. {ByScreen}",
        ImportObstacle.NikUnusable => $"NIK-nya kosong, sementara, atau tidak 16 angka; impor akan membuat orang baru. {ByScreen}",
        ImportObstacle.NikTwice => $"NIK ini dipakai dua orang; selesaikan data ganda lebih dahulu. {ByScreen}",
        ImportObstacle.NoFamily => $"Penduduk ini belum masuk KK mana pun; impor menolaknya. {ByScreen}",
        ImportObstacle.CardNumberUnusable => $"Nomor KK-nya tidak 16 angka; impor menolaknya dan dapat meninggalkan KK kosong. {ByScreen}",
        ImportObstacle.CardNumberTwice => $"Nomor KK ini dipakai dua keluarga. {ByScreen}",
        ImportObstacle.NoRt => $"Keluarganya tidak tercatat pada satu RT; impor akan membuat wilayah kosong dan memindahkan orangnya ke sana. {ByScreen}",
        ImportObstacle.OtherRtThanFamily => $"RT orangnya berbeda dari RT keluarganya; impor akan memindahkannya. {ByScreen}",
        ImportObstacle.RtTwice => $"Ada dua wilayah dengan dusun, RW, dan RT yang sama. {ByScreen}",
        ImportObstacle.HamletLetters => $"Nama dusun memuat huruf kecil; impor mengubahnya menjadi huruf besar lalu menolak barisnya. {ByScreen}",
        ImportObstacle.HamletPrefix => $"Nama dusun memuat kata DUSUN; impor membuang kata itu dan membuat wilayah baru. {ByScreen}",
        ImportObstacle.HamletUnderscore => $"Nama dusun memuat garis bawah; impor mengubahnya menjadi spasi. {ByScreen}",
        ImportObstacle.PlaceSigns => $"Nama dusun, RW, atau RT memuat tanda petik; impor gagal karenanya. {ByScreen}",
        ImportObstacle.PlaceBlanks => $"Nama dusun, RW, atau RT mempunyai spasi di awal atau di akhir, atau huruf yang rusak; impor tidak menemukannya dan membuat wilayah baru. {ByScreen}",
        ImportObstacle.BaseChanged => "Nilai di OpenSID sudah bukan yang dilihat saat disetujui. Usulkan lagi dari nilai yang sekarang.",
        ImportObstacle.NoColumn => $"Impor tidak mempunyai kolom yang aman untuk isian ini. {ByScreen}",
        ImportObstacle.EmptyValue => $"Impor tidak dapat mengosongkan isian. {ByScreen}",
        ImportObstacle.ValueUnusable => $"Nilai ini akan ditolak atau diubah oleh impor. {ByScreen}",
        ImportObstacle.NameLetters => $"Nama ini memuat tanda yang diubah oleh impor (misalnya tanda hubung menjadi spasi). {ByScreen}",
        ImportObstacle.ChildCard => $"Impor menolak KIA. {ByScreen}",
        ImportObstacle.DateUnusable => $"Tanggal ini tidak ada; impor akan menulis 1970-01-01. {ByScreen}",
        ImportObstacle.TwoValues => "Dua usulan memberi nilai berbeda untuk isian yang sama; baris terakhir akan menang. Putuskan salah satu lewat layar.",
        ImportObstacle.RefusedByOpenSid => $"OpenSID menolak baris ini saat impor; lihat pesannya pada berkas impor itu. {ByScreen}",
        _ => ByScreen,
    };
}
