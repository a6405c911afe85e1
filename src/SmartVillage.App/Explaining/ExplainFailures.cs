using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Explaining;

/// <summary>Why a number cannot be explained. What somebody typed is not repeated: it may be anything.</summary>
internal static class ExplainFailures
{
    public static SmartVillageException NoVillage(bool several) => several
        ? new("SV-APP-040", "Ada beberapa kelurahan di penyimpanan ini.", "Sebutkan yang dimaksud dengan --village KODE; kodenya ada di status.")
        : new("SV-APP-041", "Kelurahan itu belum punya edisi dengan statistik.", "Periksa kodenya dengan status, atau jalankan sync dulu.");

    public static SmartVillageException NoTopic(IEnumerable<string> topics) =>
        new("SV-APP-042", "Topik statistik itu tidak ada.", $"Pilih salah satu: {string.Join(", ", topics)}.");

    public static SmartVillageException NotRead() => new(
        "SV-APP-043", "Topik itu tidak dihitung karena kolomnya tidak ada di basis data OpenSID ini.", "Lihat kolom yang tidak terbaca dengan doctor.");

    public static SmartVillageException NoCell() => new(
        "SV-APP-044", "Topik itu tidak punya angka untuk wilayah, baris, atau jenis kelamin itu.",
        "Wilayah ditulis DUSUN/RW/RT seperti di statistik, --line dengan kode barisnya, total, atau notFilled; --sex hanya bila topiknya dipilah.");

    public static SmartVillageException NoHistory(long edition) => new(
        "SV-APP-045", $"Isi edisi {edition} tidak dapat dibaca lagi: edisi itu tidak ada, atau perubahan sesudahnya dicatat versi lama program ini atau sudah dihapus (13 bulan).",
        "Pakai edisi yang lebih baru; perubahan yang masih ada di daftar perubahan API.");

    public static SmartVillageException NotComparable() => new(
        "SV-APP-046", "Kedua topik itu tidak menghitung hal yang sama, atau salah satunya data spesifik, sehingga tidak dapat dibandingkan per baris.",
        "Bandingkan keluarga dengan keluarga, penduduk dengan penduduk, misalnya familiesActiveHead dengan familiesDashboard.");
}
