using SmartVillage.Domain.Errors;

namespace SmartVillage.Store.Backup;

/// <summary>What can go wrong with a backup, and what to do about it.</summary>
internal static class BackupErrors
{
    public static StoreException NotABackup() => new(
        "SV-STO-020", "Berkas itu bukan cadangan SmartVillage, atau dibuat versi yang lebih baru.", "Pilih berkas hasil `smartvillage backup`.");

    public static StoreException Unreadable(Exception? inner) => new(
        "SV-STO-021", "Cadangan tidak dapat dibuka: kata sandinya salah, atau berkasnya rusak atau terpotong.", "Periksa kata sandi; bila benar, pakai salinan cadangan lain.",
        isTransient: false, inner);

    public static StoreException Damaged(string part) => new(
        "SV-STO-022", $"Isi cadangan ({part}) tidak utuh; tidak ada yang dipulihkan.", "Pakai salinan cadangan lain.");

    public static StoreException Occupied() => new(
        "SV-STO-023", "Di tempat tujuan sudah ada data atau kunci; tidak ada yang ditimpa.",
        "Pakai folder kosong, atau tambahkan --force: yang lama dipindahkan ke samping, tidak dihapus.");

    public static StoreException InUse() => new(
        "SV-STO-024", "Data itu sedang dipakai `serve` atau sinkronisasi.", "Hentikan dahulu, lalu ulangi.");

    public static StoreException TargetExists() => new("SV-STO-025", "Berkas cadangan sudah ada dan tidak ditimpa.", "Pilih nama berkas lain.");

    public static StoreException ShortPassphrase(int least) => new(
        "SV-STO-012", $"Kata sandi cadangan kurang dari {least} huruf.", "Pakai kalimat sandi yang lebih panjang.");
}
