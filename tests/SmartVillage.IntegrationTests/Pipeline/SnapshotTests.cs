using System.Threading.Channels;
using MySqlConnector;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>P2: a run reads one moment of a database that never stands still.</summary>
public sealed class SnapshotTests(MariaDb server)
{
    /// <summary>Families up to this id are marked: few enough for no gate to stop a run.</summary>
    private const int Marked = 50;

    [Fact]
    public async Task People_who_change_places_all_the_time_are_copied_from_one_moment()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 1500 });
        await using (pilot)
        {
            // Whoever writes keeps one promise at every commit: families and residents carry the same mark. A reading of two moments would break it.
            await MarkAsync(pilot, 0);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var commits = Channel.CreateUnbounded<int>();
            var writing = Task.Run(() => WriteAsync(pilot, commits.Writer, stop.Token), TestContext.Current.CancellationToken);
            var seen = new HashSet<string?>(StringComparer.Ordinal);
            for (var round = 0; round < 8; round++)
            {
                await NextAsync(commits.Reader);
                Assert.Equal(RunOutcome.Published, (await pilot.SyncAsync()).Outcome);
                seen.Add(Assert.Single(await MarksAsync(pilot)));
            }

            await stop.CancelAsync();
            await writing;
            Assert.True(seen.Count > 1, "Nobody wrote while the runs read.");
            await pilot.SyncExactlyAsync();
        }
    }

    /// <summary>The marks found in the copy; more than one means that it mixes moments.</summary>
    private static async Task<HashSet<string?>> MarksAsync(Pilot pilot)
    {
        var families = (await pilot.RowsAsync(Entities.Families)).Values.Where(row => row.SourceKey <= Marked).Select(row => row.Text(Entities.Families["address"]));
        var residents = (await pilot.RowsAsync(Entities.Residents)).Values.Where(row => row.Number(Entities.Residents["family"]) <= Marked)
            .Select(row => row.Text(Entities.Residents["currentAddress"]));
        return families.Concat(residents).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task WriteAsync(Pilot pilot, ChannelWriter<int> commits, CancellationToken cancellationToken)
    {
        for (var mark = 1; !cancellationToken.IsCancellationRequested; mark++)
        {
            await MarkAsync(pilot, mark);
            commits.TryWrite(mark);
        }
    }

    /// <summary>Waits for a commit from now on, so that there is something to publish however slow the writer is.</summary>
    private static async Task NextAsync(ChannelReader<int> commits)
    {
        while (commits.TryRead(out _))
        {
        }

        await commits.ReadAsync(TestContext.Current.CancellationToken);
    }

    private static async Task MarkAsync(Pilot pilot, int mark)
    {
        await using var connection = await pilot.Database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        foreach (var sql in new[]
        {
            $"UPDATE tweb_keluarga SET alamat = '{mark}' WHERE id <= {Marked}",
            $"UPDATE tweb_penduduk SET alamat_sekarang = '{mark}' WHERE id_kk <= {Marked}",
        })
        {
            await using var command = new MySqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }
}
