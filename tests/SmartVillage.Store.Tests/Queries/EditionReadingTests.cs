using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Queries;

/// <summary>An earlier edition read again is what that edition was, row by row.</summary>
public class EditionReadingTests
{
    [Fact]
    public async Task Every_edition_is_rebuilt_exactly_through_additions_changes_removals_and_returns()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(4);
        var seen = new List<Dictionary<string, List<string>>>();
        async Task SyncAsync()
        {
            Assert.Equal(RunOutcome.Published, (await bench.SyncAsync()).Outcome);
            using var reading = Open(bench);
            seen.Add(Content(reading, seen.Count + 1));
        }

        await SyncAsync();
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "9"));
        bench.Source.Edit(Entities.Families, 2, ("address", "Jalan Lain"));
        await SyncAsync();
        var leaving = bench.Source.Find(Entities.Residents, 7);
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 7);
        bench.Source.Tables["residents"].Add(A.Resident(500, family: 2, area: 1));
        await SyncAsync();
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "5"), ("religion", "2"));
        await SyncAsync();
        bench.Source.Tables["residents"].Add(A.Copy(leaving, 700));
        await SyncAsync();
        bench.Source.Edit(Entities.Residents, 700, ("occupation", "3"));
        await SyncAsync();

        using var last = Open(bench);
        for (var edition = 1; edition <= seen.Count; edition++)
        {
            Assert.True(last.CanRebuild(Village(last), edition));
            Assert.Equal(seen[edition - 1], Content(last, edition));
        }

        Assert.False(last.CanRebuild(Village(last), 0));
        Assert.False(last.CanRebuild(Village(last), 7));
        Assert.Equal(["occupation", "religion"], last.ReadChanges(1, Entities.Residents, 1, 4)[bench.IdsOf(Entities.Residents)[1]].Fields.Order());
    }

    [Fact]
    public async Task History_of_an_older_program_and_history_that_was_emptied_are_said_to_be_missing()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        foreach (var occupation in new[] { "1", "2", "3" })
        {
            bench.Source.Edit(Entities.Residents, 1, ("occupation", occupation));
            await bench.SyncAsync();
        }

        bench.Tamper(bench.Context.Population, "UPDATE editions SET keeps_rows = 0 WHERE edition = 2");
        Assert.Equal([false, true, true], Rebuildable(bench));

        bench.Time.Advance(TimeSpan.FromDays(400));
        await bench.SyncAsync();
        Assert.Equal([false, false, true], Rebuildable(bench));
        Assert.Equal(1L, bench.Context.Population.Use(connection => connection.Scalar("SELECT count(*) FROM previous_rows")));
        await new Writing.SqliteRetention(bench.Context).ApplyAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_row_held_before_is_sealed_and_goes_after_thirteen_months_also_of_the_visible_edition()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        bench.Source.Edit(Entities.Residents, 1, ("fatherName", "AYAHYANGLAMA"));
        await bench.SyncAsync();
        bench.Source.Edit(Entities.Residents, 1, ("fatherName", "AYAHYANGBARU"));
        await bench.SyncAsync();

        Assert.Equal(1L, Kept(bench));
        Assert.False(FileScan.Holds(bench.Folder, "AYAHYANGLAMA"));
        bench.Time.Advance(TimeSpan.FromDays(390));
        await bench.SyncAsync();
        Assert.Equal(1L, Kept(bench));
        bench.Time.Advance(TimeSpan.FromDays(10));
        await bench.SyncAsync();
        Assert.Equal(0L, Kept(bench));
        Assert.Equal([false, true], Rebuildable(bench));
    }

    [Fact]
    public async Task Only_rows_that_change_are_kept()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(10);
        await bench.SyncAsync();
        Assert.Equal(0L, Kept(bench));
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "9"));
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 7);
        bench.Source.Tables["residents"].Add(A.Resident(500, family: 2, area: 1));
        await bench.SyncAsync();

        Assert.Equal(2L, Kept(bench));
    }

    private static object? Kept(Workbench bench) => bench.Context.Population.Use(connection => connection.Scalar("SELECT count(*) FROM previous_rows"));

    private static List<bool> Rebuildable(Workbench bench)
    {
        using var reading = Open(bench);
        return [.. Enumerable.Range(1, (int)Village(reading).Edition).Select(edition => reading.CanRebuild(Village(reading), edition))];
    }

    private static EditionReading Open(Workbench bench) => new EditionArchive(bench.Context).Open();

    private static CountedVillage Village(EditionReading reading) => Assert.Single(reading.ListVillages());

    private static Dictionary<string, List<string>> Content(EditionReading reading, long edition) => Entities.All.ToDictionary(entity => entity.Name, entity =>
    {
        var rows = reading.ReadRows(Village(reading), entity, edition).ToList();
        Assert.Equal(rows.Select(row => row.Record.SourceKey).Order(), rows.Select(row => row.Record.SourceKey));
        return rows.Select(row => $"{row.Id} {row.Record.SourceKey} {Convert.ToHexString(Encode(row.Record))}").ToList();
    });

    private static byte[] Encode(EntityRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordCodec.Encode(record, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
