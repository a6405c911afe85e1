using SmartVillage.Domain.Errors;
using SmartVillage.Store.Audit;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Children;
using SmartVillage.Store.Tests.Support;
using SmartVillage.TestSupport.Processes;

namespace SmartVillage.Store.Tests;

public class LedgerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_come_back_as_they_were_written_and_are_found_by_resident()
    {
        await using var bench = new Workbench();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1, 11, 12), Cancellation);
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(2), Cancellation);
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(3, 12) with { Purpose = null, Client = "10.0.0.1" }, Cancellation);

        var all = await bench.Ledger.ListAsync(0, 10, resident: null, Cancellation);
        var ofOne = await bench.Ledger.ListAsync(0, 10, resident: 12, Cancellation);

        Assert.Equal([1L, 2, 3], all.Select(line => line.Sequence));
        Assert.Equal([11L, 12], all[0].Entry.Residents);
        Assert.Equivalent(LedgerSamples.Entry(1, 11, 12), all[0].Entry, strict: true);
        Assert.Empty(all[1].Entry.Residents);
        Assert.Equal([1L, 3], ofOne.Select(line => line.Sequence));
        Assert.Equal([3L], (await bench.Ledger.ListAsync(1, 10, resident: 12, Cancellation)).Select(line => line.Sequence));
        Assert.Equal(new LedgerCheck(3, null), await bench.Ledger.VerifyChainAsync(Cancellation));
    }

    [Fact]
    public async Task Whom_entries_between_two_moments_named_is_told_by_key_and_village()
    {
        await using var bench = new Workbench();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1, 11), Cancellation);
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(2, 12, 13), Cancellation);
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(3, 13) with { ActorKey = "k2", ActorName = "Pak Joko", Village = "18.72.04.1003" }, Cancellation);
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(4, 14), Cancellation);
        var (from, until) = (LedgerSamples.Entry(2).At, LedgerSamples.Entry(4).At);

        var all = bench.Ledger.FindReach(from, until, [], village: null);
        var one = bench.Ledger.FindReach(from, until, ["k2"], village: null);

        Assert.Equal(2, all.Entries);
        Assert.Equal([("k1", "Bu Kasi", 2), ("k2", "Pak Joko", 1)], all.Keys.Select(key => (key.Key, key.Name, key.Residents)));
        Assert.Equal([("18.72.04.1002", "12,13"), ("18.72.04.1003", "13")], all.Residents.Select(named => (named.Key, string.Join(',', named.Value))));
        Assert.Equal(["18.72.04.1003"], one.Residents.Keys);
        Assert.Empty(bench.Ledger.FindReach(from, until, [], "18.72.04.1009").Residents);
    }

    [Fact]
    public async Task Many_requests_at_once_share_commits_and_none_is_lost()
    {
        await using var bench = new Workbench();
        const int Entries = 5000;

        await Parallel.ForEachAsync(
            Enumerable.Range(1, Entries),
            new ParallelOptions { MaxDegreeOfParallelism = 256, CancellationToken = Cancellation },
            async (number, token) => await bench.Ledger.AppendAsync(LedgerSamples.Entry(number, number), token));

        var lines = await bench.Ledger.ListAsync(0, Entries + 1, resident: null, Cancellation);
        Assert.Equal(Enumerable.Range(1, Entries).Select(n => $"r{n}").Order(), lines.Select(line => line.Entry.RequestId).Order());
        Assert.True((await bench.Ledger.VerifyChainAsync(Cancellation)).IsIntact);
    }

    [Fact]
    public async Task Two_processes_write_one_chain()
    {
        await using var bench = new Workbench();
        await using var beside = bench.Beside();

        await Task.WhenAll(Enumerable.Range(1, 200).Select(n => (n % 2 == 0 ? bench : beside).Ledger.AppendAsync(LedgerSamples.Entry(n), Cancellation)));

        Assert.Equal(new LedgerCheck(200, null), await bench.Ledger.VerifyChainAsync(Cancellation));
    }

    [Theory]
    [InlineData("UPDATE ledger SET actor_name = 'Orang lain' WHERE sequence = 2", 2L)]
    [InlineData("UPDATE ledger SET resident_block = (SELECT resident_block FROM ledger WHERE sequence = 1) WHERE sequence = 3", 3L)]
    [InlineData("UPDATE ledger SET purpose = NULL, village = purpose WHERE sequence = 2", 2L)]
    [InlineData("DELETE FROM ledger WHERE sequence = 2", 2L)]
    [InlineData("DELETE FROM ledger WHERE sequence >= 3", 3L)]
    [InlineData("DELETE FROM ledger", 1L)]
    [InlineData("UPDATE ledger_head SET sequence = 2; DELETE FROM ledger WHERE sequence > 2", 3L)]
    public async Task Whatever_is_changed_or_cut_off_behind_our_back_is_found(string tampering, long firstBroken)
    {
        await using var bench = new Workbench();
        for (var number = 1; number <= 4; number++)
        {
            await bench.Ledger.AppendAsync(LedgerSamples.Entry(number, number), Cancellation);
        }

        bench.Tamper(bench.Context.LedgerFile, "DROP TRIGGER ledger_no_update; DROP TRIGGER ledger_no_delete");
        bench.Tamper(bench.Context.LedgerFile, tampering);

        Assert.Equal(firstBroken, (await bench.Ledger.VerifyChainAsync(Cancellation)).FirstBroken);
    }

    [Theory]
    [InlineData("UPDATE ledger SET actor_name = 'x'")]
    [InlineData("DELETE FROM ledger")]
    public async Task The_file_itself_refuses_changes(string statement)
    {
        await using var bench = new Workbench();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1), Cancellation);

        Assert.Throws<StoreException>(() => bench.Tamper(bench.Context.LedgerFile, statement));
    }

    [Fact]
    public async Task An_entry_that_was_acknowledged_survives_a_kill()
    {
        await using var bench = new Workbench();
        using var child = TestChild.Start(typeof(ChildParts).Assembly, ChildParts.FillTheLedger, bench.Folder);
        while (await child.SaysAsync(TestContext.Current.CancellationToken) != "25")
        {
        }

        var last = (await child.KillAsync(TestContext.Current.CancellationToken)) is [.., var line] ? int.Parse(line) : 25;

        var check = await bench.Ledger.VerifyChainAsync(Cancellation);
        Assert.True(check.IsIntact);
        Assert.InRange(check.Entries, last, last + 1);
    }

    [Fact]
    public async Task A_full_disk_fails_the_request_instead_of_answering_without_an_entry()
    {
        await using var bench = new Workbench();
        await bench.Ledger.AppendAsync(LedgerSamples.Entry(1), Cancellation);
        bench.Context.LedgerFile.Opened = connection => connection.Run($"PRAGMA max_page_count={connection.Scalar("PRAGMA page_count")}");

        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            for (var number = 2; number < 100; number++)
            {
                await bench.Ledger.AppendAsync(LedgerSamples.Entry(number, 1, 2, 3), Cancellation);
            }
        });

        Assert.Equal("SV-STO-002", error.Code);
        Assert.True((await bench.Ledger.VerifyChainAsync(Cancellation)).IsIntact);
    }
}
