using SmartVillage.Domain.Errors;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Backup;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Store.Upkeep;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Tests.Fakes;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.Store.Tests;

/// <summary>The files are looked at before somebody needs a damaged page, and everybody can see that they were.</summary>
public sealed class UpkeepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_store_is_checked_file_by_file_and_the_result_is_kept()
    {
        await using var bench = await PublishedAsync();
        bench.Files.CreateQuartzFile();

        var report = await new SqliteStoreCheck(bench.Context).CheckAsync(Cancellation);

        Assert.Equal(["village-quartz.db", "village-work.db", "village.db"], report.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(report.Files, file => Assert.Equal((CheckedFileState.Sound, 0), (file.State, file.Faults)));
        var kept = (await StateAsync(bench)).StoreCheck!;
        Assert.Equal((bench.Time.GetUtcNow(), report.Files.Count), (kept.At, kept.Report.Files.Count));
        Assert.Empty(await new StoreCondition(bench.Context).FindDamagedFilesAsync(Cancellation));
    }

    [Fact]
    public async Task A_damaged_page_that_nobody_reads_is_found_told_and_forgotten_when_the_file_is_sound_again()
    {
        await using var bench = await PublishedAsync();
        var sound = Overwrite(bench, page: 12);

        var report = await new SqliteStoreCheck(bench.Context).CheckAsync(Cancellation);

        var damaged = Assert.Single(report.Files, file => file.State == CheckedFileState.Damaged);
        Assert.Equal("village.db", damaged.Name);
        Assert.True(damaged.Faults > 0);
        Assert.Equal(["village.db"], await new StoreCondition(bench.Context).FindDamagedFilesAsync(Cancellation));
        await File.WriteAllBytesAsync(bench.Files.Population, sound, Cancellation);
        await new SqliteStoreCheck(bench.Context).CheckAsync(Cancellation);
        Assert.Empty(await new StoreCondition(bench.Context).FindDamagedFilesAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_damaged_and_a_missing_one_is_none()
    {
        await using var bench = await PublishedAsync();
        await File.WriteAllTextAsync(bench.Files.Quartz, new string('x', 5000), Cancellation);

        var report = await new SqliteStoreCheck(bench.Context).CheckAsync(Cancellation);

        Assert.False(File.Exists(bench.Files.Ledger));
        Assert.Equal(["village-quartz.db"], report.DamagedFiles());
    }

    [Fact]
    public async Task A_check_that_is_stopped_keeps_no_result()
    {
        await using var bench = await PublishedAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SqliteStoreCheck(bench.Context).CheckAsync(new CancellationToken(canceled: true)));

        Assert.Null((await StateAsync(bench)).StoreCheck);
    }

    [Fact]
    public async Task Retention_and_backups_are_noted_with_their_time()
    {
        await using var bench = await PublishedAsync();
        var began = bench.Time.GetUtcNow();
        Assert.Equal(new UpkeepState(), await StateAsync(bench));

        var removed = await new SqliteRetention(bench.Context).ApplyAsync(Cancellation);
        bench.Time.Advance(TimeSpan.FromHours(1));
        new StoreBackup(bench.Context).Export(Path.Combine(bench.Folder, "semua.backup"), "kalimat sandi yang panjang");
        bench.Time.Advance(TimeSpan.FromHours(1));
        var before = await StateAsync(bench);
        await new SqliteUpkeepJournal(bench.Context).NoteKeyBackupAsync(Cancellation);

        Assert.Equal(new UpkeepEntry<Sync.Retention.RetentionReport>(began, removed), before.Retention);
        Assert.Equal((began.AddHours(1), began.AddHours(1)), (before.BackedUpAt, before.KeysBackedUpAt));
        Assert.Equal((began.AddHours(1), began.AddHours(2)), ((await StateAsync(bench)).BackedUpAt, (await StateAsync(bench)).KeysBackedUpAt));
    }

    [Fact]
    public async Task The_file_of_the_scheduler_belongs_to_its_owner_alone()
    {
        await using var bench = new Workbench();

        bench.Files.CreateQuartzFile();

        Assert.Equal(default, FileRights.OfOthers(bench.Files.Quartz));
        Assert.Equal(default, FileRights.OfOthers(bench.Files.Folder));
    }

    [Fact]
    public void A_scheduler_file_that_cannot_be_made_is_a_failure_of_the_store()
    {
        var inTheWay = Path.GetTempFileName();
        try
        {
            var files = new StoreFiles(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(inTheWay, "data", "village.db")}" });

            Assert.NotEmpty(Assert.Throws<StoreException>(files.CreateQuartzFile).Remedy);
        }
        finally
        {
            File.Delete(inTheWay);
        }
    }

    private static async Task<Workbench> PublishedAsync()
    {
        var bench = new Workbench();
        bench.Source.AddFamilies(60);
        await bench.SyncAsync();
        return bench;
    }

    private static Task<UpkeepState> StateAsync(Workbench bench) => new SqliteUpkeepJournal(bench.Context).ReadAsync(Cancellation);

    /// <summary>Damages one page of the data as a failing disk does, and gives back what the file held.</summary>
    private static byte[] Overwrite(Workbench bench, int page)
    {
        bench.Context.Population.Use(connection => connection.Run("PRAGMA wal_checkpoint(TRUNCATE)"));
        bench.Context.Population.Dispose();
        var sound = File.ReadAllBytes(bench.Files.Population);
        var damaged = sound.ToArray();
        damaged.AsSpan(4096 * page, 4096).Fill(0x5A);
        File.WriteAllBytes(bench.Files.Population, damaged);
        return sound;
    }
}
