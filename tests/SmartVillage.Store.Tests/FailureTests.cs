using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class FailureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_full_disk_fails_the_run_with_a_remedy_and_the_last_edition_is_served(bool isLaterEdition)
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(60);
        var served = isLaterEdition ? 240 : 0;
        if (isLaterEdition)
        {
            await bench.SyncAsync();
        }

        bench.Source.Tables.Values.ToList().ForEach(table => table.Clear());
        bench.Source.AddFamilies(100);
        bench.Context.Population.Opened = connection =>
            connection.Run($"PRAGMA max_page_count={Convert.ToInt64(connection.Scalar("PRAGMA page_count")) + 8}");

        var report = await bench.SyncAsync();

        Assert.Equal((RunOutcome.Failed, "SV-STO-002"), (report.Outcome, report.Error?.Code));
        Assert.NotEmpty(report.Error!.Remedy);
        Assert.Equal(served, bench.Read(reader => reader.ListResidentIds(1, new ResidentFilter()).Count));

        bench.Context.Population.Opened = connection => connection.Run("PRAGMA max_page_count=1000000");
        Assert.Equal(RunOutcome.Published, (await bench.SyncAsync()).Outcome);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_with_a_remedy()
    {
        await using var bench = new Workbench();
        Directory.CreateDirectory(bench.Files.Folder);
        await File.WriteAllTextAsync(bench.Files.Population, new string('x', 5000), TestContext.Current.CancellationToken);

        var error = Assert.Throws<StoreException>(() => bench.Queries.Open());

        Assert.Equal("SV-STO-004", error.Code);
        Assert.Contains("village.db", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public async Task A_damaged_page_is_told_while_reading()
    {
        var folder = Directory.CreateTempSubdirectory("smartvillage-damaged-").FullName;
        try
        {
            await using (var bench = new Workbench(folder))
            {
                bench.Source.AddFamilies(100);
                await bench.SyncAsync();
            }

            await using var after = new Workbench(folder);
            Damage(after.Files.Population);

            var error = Assert.Throws<StoreException>(
                () => after.Read(reader => reader.ListResidents(1, new ResidentFilter(), new ResidentPage(null, 1000)).Count));

            Assert.Contains(error.Code, (string[])["SV-STO-004", "SV-STO-013"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_with_a_remedy()
    {
        await using var bench = new Workbench();
        // Works for every account, also for one that may write everywhere: a file lies where the folder should be.
        await File.WriteAllTextAsync(bench.Files.Folder, "x", TestContext.Current.CancellationToken);

        var error = Assert.Throws<StoreException>(() => bench.Queries.Open());

        Assert.Contains(error.Code, (string[])["SV-STO-001", "SV-STO-010"]);
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_a_transient_failure_after_patience()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        await bench.SyncAsync();
        using var other = bench.Context.Population.OpenExclusive();
        using var held = other.BeginTransaction(deferred: false);
        // Its patience is over as soon as it looks at the clock again.
        bench.Context.Population.Opened = connection => connection.Run("PRAGMA busy_timeout=10");
        bench.Time.AutoAdvanceAmount = TimeSpan.FromMinutes(11);

        var error = await Assert.ThrowsAsync<StoreException>(
            () => DraftPublisher.PublishAsync(bench, [], removals: []));

        Assert.Equal(("SV-STO-003", true), (error.Code, error.IsTransient));
        Assert.Equal(8, bench.Read(reader => reader.ListResidentIds(1, new ResidentFilter()).Count));
    }

    private static void Damage(string file)
    {
        SqliteConnection.ClearAllPools();
        using var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite);
        for (var page = 8192 * 3L; page < stream.Length; page += 4096)
        {
            stream.Position = page + 64;
            stream.Write(new byte[3900]);
        }
    }
}
