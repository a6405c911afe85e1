using System.IO.Compression;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Backup;

/// <summary>Runs on backup files: same proof, same gates, labelled with the moment that the backup shows, and never back in time by themselves.</summary>
public sealed class BackupRunTests
{
    [Fact]
    public async Task Copy_of_a_backup_is_exact_and_carries_its_date()
    {
        await using var village = new BackupVillage();
        await village.PutAsync("backup-on-2026-02-27-23-10-00.sql", BackupVillage.Small);

        var report = await village.SyncAsync();

        Assert.Null(report.Error);
        Assert.Equal((RunOutcome.Published, 200L), (report.Outcome, report.Stored["residents"]));
        var stored = Assert.Single(await village.Stored.ListVillagesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new DateTimeOffset(2026, 2, 27, 23, 10, 0, TimeSpan.Zero), stored.ConfirmedAt);
        Assert.All(await village.VerifyAsync(), result => Assert.True(result.IsExact));
    }

    [Fact]
    public async Task Verifying_sees_what_another_backup_holds()
    {
        await using var village = new BackupVillage();
        await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        await village.SyncAsync();
        await village.PutAsync("backup-on-2026-02-28.sql", BackupVillage.Small with { Residents = 203 });

        var residents = Assert.Single(await village.VerifyAsync()).Entities[Entities.Residents.Name];

        Assert.True(residents.Missing >= 3);
    }

    [Fact]
    public async Task Older_backup_is_refused_unless_forced()
    {
        await using var village = new BackupVillage();
        var newer = await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        await village.SyncAsync();
        File.Delete(newer);
        await village.PutAsync("backup-on-2026-02-20.sql", BackupVillage.Small);

        var refused = await village.SyncAsync();

        Assert.Equal((RunOutcome.Failed, "SV-SRC-077"), (refused.Outcome, refused.Error?.Code));
        Assert.Equal(RunOutcome.Unchanged, (await village.SyncAsync(force: true)).Outcome);
    }

    [Fact]
    public async Task Newest_backup_of_a_folder_counts_whatever_else_lies_there()
    {
        await using var village = new BackupVillage();
        var newest = await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        await using (var packed = new GZipStream(File.Create(newest + ".gz"), CompressionLevel.Fastest))
        {
            await packed.WriteAsync(await File.ReadAllBytesAsync(newest, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }

        File.Delete(newest);
        await village.PutAsync("backup-on-2026-02-01.sql", BackupVillage.Small with { Residents = 150 });
        await File.WriteAllTextAsync(Path.Combine(village.Inbox, "2026-03-01 catatan.txt"), "bukan cadangan", TestContext.Current.CancellationToken);
        await using (var photos = await ZipFile.OpenAsync(Path.Combine(village.Inbox, "2026-03-01.zip"), ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            photos.CreateEntry("foto.jpg");
        }

        Assert.Equal(200, (await village.SyncAsync()).Stored["residents"]);
    }

    [Fact]
    public async Task Cut_off_backup_changes_nothing()
    {
        await using var village = new BackupVillage();
        await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        await village.SyncAsync();
        var next = await village.PutAsync("backup-on-2026-02-28.sql", BackupVillage.Small);
        await using (var file = new FileStream(next, FileMode.Open))
        {
            file.SetLength(file.Length * 2 / 3);
        }

        var report = await village.SyncAsync();

        Assert.Equal((RunOutcome.Failed, "SV-SRC-071"), (report.Outcome, report.Error?.Code));
        Assert.Equal(1, Assert.Single(await village.Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Edition);
    }

    [Fact]
    public async Task Villages_of_a_shared_database_stay_apart()
    {
        await using var village = new BackupVillage();
        await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small with { Era = OpenSidEra.V2401, Villages = [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi] });

        var reports = await village.SyncAllAsync();

        Assert.Equal([200L, 200L], reports.Select(report => report.Stored["residents"]));
        Assert.All(await village.VerifyAsync(), result => Assert.True(result.IsExact));
    }
}
