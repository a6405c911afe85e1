using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>Who follows the change list sees also what a row refers to, which can become another row while nothing is written in the first one.</summary>
public class ReferenceMovesTests
{
    [Fact]
    public async Task A_head_whose_id_was_given_to_somebody_else_changes_the_family_and_the_event()
    {
        await using var bench = await StartedAsync();
        var (family, happened) = (bench.IdsOf(Entities.Families)[2], bench.IdsOf(Entities.ResidentEvents)[2]);
        bench.Source.Edit(Entities.Residents, 5, ("nik", A.Number(7777)), ("name", "ORANG LAIN"), ("birthDate", "1999-09-09"));

        Assert.Equal([("families", family, "relinked", "head"), ("residentEvents", happened, "relinked", "resident")], await OthersChangedAsync(bench, "residents"));
    }

    [Fact]
    public async Task A_family_that_was_deleted_under_its_members_changes_them_and_its_return_does_so_again()
    {
        await using var bench = await StartedAsync();
        var family = bench.Source.Find(Entities.Families, 2);
        var members = Enumerable.Range(5, 4).Select(key => ("residents", bench.IdsOf(Entities.Residents)[key], "relinked", "family")).ToList();
        bench.Source.Delete(Entities.Families, row => row.SourceKey == 2);
        Assert.Equal(members, await OthersChangedAsync(bench, "families"));

        bench.Source.Tables["families"].Add(A.Copy(family, 2));
        Assert.Equal(members, await OthersChangedAsync(bench, "families"));
    }

    [Fact]
    public async Task A_reference_that_only_the_sealed_block_holds_is_found_too()
    {
        await using var bench = await StartedAsync();
        var happened = bench.IdsOf(Entities.FamilyEvents)[1];
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 6);

        Assert.Equal([("familyEvents", happened, "relinked", "resident")], await OthersChangedAsync(bench, "residents"));
    }

    [Fact]
    public async Task New_rows_and_edits_that_move_no_key_change_nothing_else()
    {
        await using var bench = await StartedAsync();
        bench.Source.Edit(Entities.Residents, 5, ("occupation", "9"));
        bench.Source.Tables["residents"].Add(A.Resident(900, family: 1, area: 1));

        Assert.Empty(await OthersChangedAsync(bench, "residents"));
    }

    [Fact]
    public async Task A_row_that_is_edited_while_its_reference_moves_stands_in_the_list_once()
    {
        await using var bench = await StartedAsync();
        bench.Source.Delete(Entities.Families, row => row.SourceKey == 2);
        bench.Source.Edit(Entities.Residents, 5, ("occupation", "9"));

        var changed = await OthersChangedAsync(bench, "families");

        Assert.Equal(4, changed.Count);
        Assert.Equal("occupation", changed.Single(change => change.Row == bench.IdsOf(Entities.Residents)[5]).Fields);
    }

    [Fact]
    public async Task The_edition_before_can_still_be_read_as_it_was()
    {
        await using var bench = await StartedAsync();
        var before = bench.Rows(Entities.Residents).Select(row => row.SourceKey).Order().ToList();
        bench.Source.Delete(Entities.Families, row => row.SourceKey == 2);
        await OthersChangedAsync(bench, "families");

        using var reading = new EditionReading(bench.Context);
        var village = Assert.Single(reading.ListVillages());
        Assert.True(reading.CanRebuild(village, 1));
        Assert.Equal(before, reading.ReadRows(village, Entities.Residents, 1).Select(row => (long?)row.Record.SourceKey).Order());
    }

    private static async Task<Workbench> StartedAsync()
    {
        var bench = new Workbench();
        bench.Source.AddFamilies(12);
        bench.Source.Tables["familyEvents"].Add(A.Row(Entities.FamilyEvents, 1, ("family", "9"), ("kind", "12"), ("resident", "6"), ("eventAt", "2020-01-01T00:00:00")));
        Assert.Equal(RunOutcome.Published, (await bench.SyncAsync()).Outcome);
        return bench;
    }

    /// <summary>What the next edition lists about other entities than the one that was edited.</summary>
    private static async Task<IReadOnlyList<(string Entity, long Row, string Kind, string Fields)>> OthersChangedAsync(Workbench bench, string edited)
    {
        var report = await bench.SyncAsync();
        Assert.Null(report.Error);
        Assert.Equal(RunOutcome.Published, report.Outcome);
        return [.. bench.Read(reader => reader.ListChanges(1, report.Edition - 1, null, 100)).Where(change => change.Entity != edited)
            .Select(change => (change.Entity, change.RowId, change.Kind, string.Join(',', change.Fields))).Order()];
    }
}
