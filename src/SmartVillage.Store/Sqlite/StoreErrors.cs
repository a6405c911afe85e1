using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Store.Sqlite;

/// <summary>The one place where failures of files and of SQLite become sentences that tell an operator what to do.</summary>
public static class StoreErrors
{
    /// <summary>Code of the failure that there is no room on the disk.</summary>
    public const string DiskFullCode = "SV-STO-002";

    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Translates what the store's own code may throw; anything else comes back as it is.</summary>
    public static Exception Translate(Exception exception, string file) => exception switch
    {
        SqliteException { SqliteErrorCode: Interrupted } e => new OperationCanceledException("The store was interrupted.", e),
        SqliteException e => FromSqlite(e, Path.GetFileName(file)),
        UnauthorizedAccessException e => NotWritable(Path.GetFileName(file), e),
        IOException e when IsDiskFull(e) => DiskFull(Path.GetFileName(file), e),
        IOException e => Unreadable(Path.GetFileName(file), e),
        // Without the exception itself: its text repeats what it could not read.
        JsonException or FormatException or InvalidCastException => Damaged(Path.GetFileName(file)),
        _ => exception,
    };

    /// <summary>Runs a piece of work on a file of the store with its failures translated.</summary>
    public static T Guard<T>(string file, Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return work();
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Translate(e, file);
        }
    }

    /// <summary>Runs a piece of work on a file of the store with its failures translated.</summary>
    public static void Guard(string file, Action work) => Guard(file, () =>
    {
        work();
        return true;
    });

    internal static bool IsOurs(Exception e) => e is SqliteException or UnauthorizedAccessException or IOException || IsDamage(e);

    /// <summary>What reading a value gives that is not what was written; pages of a file can be changed without SQLite noticing.</summary>
    private static bool IsDamage(Exception e) => e is JsonException or FormatException or InvalidCastException;

    internal static bool IsBusy(SqliteException e) => e.SqliteErrorCode is Busy or Locked;

    internal static StoreException NewerSchema(string file) => new(
        "SV-STO-005",
        $"Berkas {Path.GetFileName(file)} ditulis oleh versi SmartVillage yang lebih baru.",
        "Pasang versi SmartVillage yang sama atau lebih baru, atau pulihkan cadangan dari versi ini.");

    internal static StoreException KeysMissing() => new(
        "SV-STO-006",
        "Data sudah ada, tetapi berkas kuncinya tidak ditemukan.",
        "Pulihkan folder kunci dari cadangan (hasil `smartvillage key backup`) ke lokasi yang disetel di \"Keys\"; jangan membuat kunci baru.");

    internal static StoreException KeysWrong(Exception? inner = null) => new(
        "SV-STO-007",
        "Folder kunci salah: kunci di dalamnya bukan kunci dari data ini.",
        "Arahkan \"Keys\" ke folder kunci milik data ini, atau pulihkan cadangan kuncinya.",
        isTransient: false,
        inner);

    internal static StoreException ProofFailed(string entity) => new(
        "SV-STO-008",
        $"Pembuktian gagal: isi {entity} yang akan diterbitkan tidak sama dengan yang dibaca. Tidak ada yang diterbitkan.",
        "Jalankan sinkronisasi sekali lagi; bila terulang, laporkan nomor run ini kepada pengembang.");

    internal static StoreException EditionMoved() => new(
        "SV-STO-009",
        "Edisi kelurahan ini sudah berubah oleh proses lain selama run berjalan. Tidak ada yang diterbitkan.",
        "Jalankan sinkronisasi sekali lagi.",
        isTransient: true);

    internal static StoreException Unsealable(Exception? inner = null) => new(
        "SV-STO-013",
        "Sebuah isi terenkripsi tidak dapat dibuka: data rusak atau diubah dari luar.",
        "Pulihkan data dari cadangan, lalu jalankan sinkronisasi dan `smartvillage verify`.",
        isTransient: false,
        inner);

    private static StoreException FromSqlite(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        CannotOpen or ReadOnly or Permission => NotWritable(file, e),
        Full => DiskFull(file, e),
        Busy or Locked => new StoreException(
            "SV-STO-003",
            $"Berkas {file} sedang dikunci oleh proses lain.",
            "Tunggu sampai proses lain selesai lalu coba lagi; tutup program lain (cadangan, antivirus, penjelajah basis data) yang membuka berkas itu.",
            isTransient: true,
            e),
        NotADatabase or Corrupt => Damaged(file, e),
        InputOutput => Unreadable(file, e),
        _ => new StoreException(
            "SV-STO-099",
            $"Berkas {file} tidak dapat dipakai (kode SQLite {e.SqliteErrorCode}/{e.SqliteExtendedErrorCode}).",
            "Jalankan `smartvillage doctor`; bila tidak membantu, laporkan kode ini kepada pengembang.",
            isTransient: false,
            e),
    };

    private static StoreException Damaged(string file, Exception? inner = null) => new(
        "SV-STO-004",
        $"Berkas {file} rusak atau bukan basis data SmartVillage.",
        "Pindahkan berkas itu, pulihkan dari cadangan, atau mulai dengan berkas baru lalu jalankan sinkronisasi.",
        isTransient: false,
        inner);

    private static StoreException NotWritable(string file, Exception inner) => new(
        "SV-STO-001",
        $"Berkas {file} atau foldernya tidak dapat dibuka atau ditulis.",
        "Periksa bahwa foldernya ada dan dapat ditulis oleh akun yang menjalankan SmartVillage.",
        isTransient: false,
        inner);

    private static StoreException DiskFull(string file, Exception inner) => new(
        DiskFullCode,
        $"Diska penuh; {file} tidak dapat ditulis. Edisi terakhir tetap utuh.",
        "Kosongkan ruang diska lalu jalankan lagi.",
        isTransient: true,
        inner);

    private static StoreException Unreadable(string file, Exception inner) => new(
        "SV-STO-010",
        $"Berkas {file} tidak dapat dibaca atau ditulis karena gangguan diska.",
        "Periksa diska dan ruang kosongnya, lalu coba lagi.",
        isTransient: true,
        inner);

    private static bool IsDiskFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 112 or 39;
}
