using System.Globalization;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>What can be wrong with a backup file, with the line where it shows. Nothing of the file's content gets into a message.</summary>
/// <param name="source">Name of the source.</param>
/// <param name="file">Name of the file, without its folder.</param>
internal sealed class BackupFailures(string source, string file)
{
    private const string MakeNew = "Buat cadangan baru lewat menu Database > Backup di OpenSID (atau mysqldump seluruh basis data), lalu taruh berkas itu.";
    private const string CopyAgain = "Salin atau unduh ulang berkas itu sampai selesai; bila tetap gagal, buat cadangan baru di OpenSID.";

    /// <summary>Fails as a source does that has no table of residents.</summary>
    public static SourceException NotOpenSid(string source) => new(
        "SV-SRC-072", $"Sumber {source}: berkas itu bukan cadangan basis data OpenSID yang lengkap; tabel tweb_penduduk tidak ada di dalamnya.", MakeNew);

    public static SourceException NoFile(string source, string path) => new(
        "SV-SRC-070", $"Sumber {source}: tidak ada berkas cadangan di {path}.",
        "Taruh berkas .sql, .sql.gz, .zip atau .sid di sana, atau perbaiki Path pada konfigurasi.", isTransient: true);

    public SourceException Unreadable(Exception inner) => new(
        "SV-SRC-070", $"Sumber {source}: berkas {file} tidak dapat dibaca.", "Periksa hak baca berkas dan kesehatan disk, lalu coba lagi.", isTransient: true, inner);

    public SourceException Truncated(long line, string what) => new("SV-SRC-071", $"{At(line)}: berkas terpotong, {what}.", CopyAgain);

    public SourceException Malformed(long line, string what, Exception? inner = null) => new("SV-SRC-073", $"{At(line)}: {what}.", MakeNew, inner: inner);

    public SourceException Encoding(long line, string what) => new(
        "SV-SRC-074", $"{At(line)}: {what}.", "Buat cadangan baru dalam UTF-8; jangan membuka lalu menyimpan ulang berkas cadangan dengan program pengolah kata.");

    public SourceException TooLarge(long line, string what) => new("SV-SRC-075", $"{At(line)}: {what}, melebihi batas yang wajar.", MakeNew);

    public SourceException Container(string what, Exception? inner = null) => new("SV-SRC-076", $"Sumber {source}, berkas {file}: {what}.", CopyAgain, inner: inner);

    public SourceException Changed() => new(
        "SV-SRC-078", $"Sumber {source}: berkas {file} berubah saat dibaca.", "Tunggu sampai penyalinan berkas selesai, lalu jalankan lagi.", isTransient: true);

    public SourceException Unsupported(long line, string what) => new("SV-SRC-079", $"{At(line)}: {what}.", MakeNew);

    private string At(long line) => string.Create(CultureInfo.InvariantCulture, $"Sumber {source}, berkas {file}, baris {line}");
}
