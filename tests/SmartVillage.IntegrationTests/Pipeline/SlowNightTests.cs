using SmartVillage.IntegrationTests.Backup;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>The budget <c>slowLine</c>: what an unchanged night costs a village office whose internet is slow.</summary>
public sealed class SlowNightTests(MariaDb server)
{
    /// <summary>Seconds that a byte takes at 2 Mbit/s.</summary>
    private const double ByteTime = 8 / 2_000_000.0;

    /// <summary>Seconds there and back.</summary>
    private const double RoundTrip = 0.040;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unchanged_night_costs_a_fiftieth_of_the_bytes_of_a_dump_and_a_tenth_of_its_time()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using (var connection = await database.OpenAsync())
        {
            await OpenSidDatabase.CreateAsync(connection, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 10_000 }, cancellationToken: Token);
        }

        await using var line = await SlowLine.StartAsync(server.Server.Port, 10_000_000_000, TimeSpan.Zero, Token);
        await using var pilot = await Pilot.OpenAsync(database, port: (uint)line.Port, ownsDatabase: false, isLocal: false);
        Assert.Equal(RunOutcome.Published, (await pilot.SyncAsync()).Outcome);
        var dump = await DumpBytesAsync(pilot, line);
        var (before, asked) = (line.BytesToClient + line.BytesToServer, line.Questions);

        var night = await pilot.SyncAsync();

        var (bytes, questions) = (line.BytesToClient + line.BytesToServer - before, line.Questions - asked);
        var told = $"{questions} questions, {bytes} B beside {dump} B of the dump; {night.Courtesy}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.Equal(RunOutcome.Unchanged, night.Outcome);
        Assert.True(bytes <= dump * 0.02, told);

        // What the line alone costs both, so that a busy machine does not decide; one more way there and back opens the connection.
        var (ours, theirs) = ((bytes * ByteTime) + ((questions + 1) * RoundTrip), dump * ByteTime);
        Assert.True(ours <= theirs * 0.09, $"{ours:0.00} s beside {theirs:0.00} s: {told}");
    }

    private static async Task<long> DumpBytesAsync(Pilot pilot, SlowLine line)
    {
        var file = Path.GetTempFileName();
        var before = line.BytesToClient;
        await DumpProgram.RunAsync(pilot.Source.ConnectionString, file, ["--single-transaction", "--quick", "--no-tablespaces"], ["tweb_penduduk", "tweb_keluarga", "log_penduduk"]);
        File.Delete(file);
        return line.BytesToClient - before;
    }
}
