using System.IO.Compression;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Backup.Fuzzing;
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
    public async Task Repeated_rows_are_a_damaged_file_and_not_people_to_set_aside()
    {
        await using var village = new BackupVillage();
        await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        await village.SyncAsync();
        var next = await village.PutAsync("backup-on-2026-02-28.sql", BackupVillage.Small);
        var lines = (await File.ReadAllLinesAsync(next, TestContext.Current.CancellationToken)).ToList();
        var people = lines.FindIndex(line => line.StartsWith("INSERT INTO `tweb_penduduk` ", StringComparison.Ordinal));
        lines.Insert(people + 1, lines[people + 3]);
        await File.WriteAllLinesAsync(next, lines, TestContext.Current.CancellationToken);

        var report = await village.SyncAsync();

        Assert.Equal((RunOutcome.Failed, "SV-SRC-073"), (report.Outcome, report.Error?.Code));
        Assert.Contains("tweb_penduduk", report.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await village.Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Edition);
    }

    [Fact]
    public async Task Id_that_is_no_number_is_a_damaged_file_too()
    {
        await using var village = new BackupVillage();
        var file = await village.PutAsync("backup-on-2026-02-27.sql", BackupVillage.Small);
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var people = Array.FindIndex(lines, line => line.StartsWith("INSERT INTO `tweb_penduduk` ", StringComparison.Ordinal));
        lines[people + 3] = string.Concat("('x", lines[people + 3].AsSpan(2));
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);

        var report = await village.SyncAsync();

        Assert.Equal((RunOutcome.Failed, "SV-SRC-073"), (report.Outcome, report.Error?.Code));
        Assert.Empty(await village.Stored.ListVillagesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Damaged_backups_change_nothing_or_are_copied_whole()
    {
        await using var village = new BackupVillage();
        var sample = BackupSample.All(OpenSidEra.V2410Fresh)[1];
        await File.WriteAllBytesAsync(Path.Combine(village.Inbox, "backup-on-2026-02-01.sql"), sample.Content, TestContext.Current.CancellationToken);
        await village.SyncAsync();
        var edition = 1L;
        for (var number = 0; number < Math.Max(12, FuzzSettings.Cases / 25); number++)
        {
            var random = new Random(FuzzSettings.First + number);
            var damaged = number % 3 == 0 ? BackupDamage.Cut(sample.Content, random) : BackupDamage.Alter(sample.Content, random);
            await File.WriteAllBytesAsync(Path.Combine(village.Inbox, "backup-on-2026-02-02.sql"), damaged, TestContext.Current.CancellationToken);
            var before = await village.LoadAsync();

            var report = await village.SyncAsync();

            if (report.Outcome is RunOutcome.Failed or RunOutcome.AwaitingApproval)
            {
                Assert.True(report.Outcome == RunOutcome.AwaitingApproval || report.Error!.Code.StartsWith("SV-SRC-", StringComparison.Ordinal), $"case {number}: {report.Error}");
                (await village.LoadAsync()).AssertSame(before, $"case {number}");
            }
            else
            {
                Assert.All(await village.VerifyAsync(), result => Assert.True(result.IsExact, $"case {number}"));
            }

            edition += report.Outcome == RunOutcome.Published ? 1 : 0;
            Assert.Equal(edition, Assert.Single(await village.Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Edition);
        }
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
