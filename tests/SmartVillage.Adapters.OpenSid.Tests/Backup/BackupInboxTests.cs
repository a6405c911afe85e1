using System.Text;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>A watched folder.</summary>
public sealed class BackupInboxTests : IDisposable
{
    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void File_counts_once_when_it_has_stopped_growing()
    {
        var inbox = new BackupInbox(new OpenSidBackupOptions { Name = "uji", Path = _backup.Folder }, _backup.Time);
        Assert.False(inbox.Look());

        Put("backup-on-2026-02-27.sql", "seb");
        Assert.False(inbox.Look());
        Put("backup-on-2026-02-27.sql", "sebagian");
        Assert.False(inbox.Look());
        Assert.True(inbox.Look());
        Assert.False(inbox.Look());

        Put("backup-on-2026-02-20.sql", "lebih lama");
        Assert.False(inbox.Look());
        Assert.False(inbox.Look());

        Put("backup-on-2026-02-28.sql", "lebih baru");
        Assert.False(inbox.Look());
        Assert.True(inbox.Look());
    }

    [Fact]
    public void Other_files_and_missing_folders_are_no_backups()
    {
        Put("catatan.txt", "x");
        Put(".backup-on-2026-02-27.sql", "sedang diunggah");
        Put("backup-on-2026-02-27.sql.part", "sedang diunggah");
        var inbox = new BackupInbox(new OpenSidBackupOptions { Name = "uji", Path = _backup.Folder }, _backup.Time);

        Assert.False(inbox.Look() || inbox.Look());
        Assert.False(new BackupInbox(new OpenSidBackupOptions { Name = "uji", Path = Path.Combine(_backup.Folder, "tidak-ada") }, _backup.Time).Look());
    }

    private void Put(string name, string content) => _backup.Write(name, Encoding.UTF8.GetBytes(content));
}
