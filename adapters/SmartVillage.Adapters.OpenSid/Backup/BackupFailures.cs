using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>What can be wrong with a backup file, with the line where it shows. Nothing of the file's content gets into a message.</summary>
internal static class BackupFailures
{
    public static SourceException NotOpenSid(string source) => new(
        "SV-SRC-072", $"Sumber {source}: berkas itu bukan cadangan basis data OpenSID yang lengkap; tabel tweb_penduduk tidak ada di dalamnya.",
        "Buat cadangan baru lewat menu Database > Backup di OpenSID (atau mysqldump seluruh basis data), lalu taruh berkas itu.");
}
