using System.Text.RegularExpressions;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Tables whose key may repeat or be missing are read from a server elsewhere in pieces too, and nothing is lost or doubled at their edges.</summary>
public sealed partial class KeylessTablesTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2012, Residents = 120 };

    [Theory]
    [InlineData("")]
    [InlineData("ALTER TABLE tweb_penduduk_map ADD INDEX (id)")]
    public async Task Coordinates_come_in_pieces_and_are_those_of_one_reading(string index)
    {
        var (far, _) = await Pilot.GenerateAsync(server, Small, isLocal: false);
        await using (far)
        {
            // One resident with more coordinates than a piece has rows, another whose coordinates lie across an edge.
            await far.Database.ExecuteAsync(
                $"""
                DELETE FROM tweb_penduduk_map;
                INSERT INTO tweb_penduduk_map SELECT 3, CONCAT('-5.', 20000 - seq), '105.1' FROM seq_1_to_10500;
                INSERT INTO tweb_penduduk_map SELECT 5 + seq MOD 2, CONCAT('-5.', 30000 - seq), '105.2' FROM seq_1_to_9000;
                INSERT INTO tweb_penduduk_map SELECT 7 + seq DIV 4, CONCAT('-5.', seq), '105.3' FROM seq_1_to_5000;
                {index}
                """);
            await server.Server.SetQueryLogAsync(enabled: true, TestContext.Current.CancellationToken);

            await far.SyncAsync();

            var sent = await server.Server.ReadQueriesAsync(far.Database.Name, TestContext.Current.CancellationToken);
            var read = sent.Where(query => query.Command == "Query" && Coordinates().IsMatch(query.Text)).ToList();
            Assert.True(read.Count > 3);
            Assert.All(read, query => Assert.Matches(Piece(), query.Text));
            await far.AssertExactAsync();
            await using var near = await Pilot.OpenAsync(far.Database, ownsDatabase: false);
            await near.SyncAsync();
            Assert.Equal(await PlacesAsync(near), await PlacesAsync(far));
            Assert.Equal("-5.10000", (await far.RowsAsync(Entities.Residents))[3].Text(Entities.Residents["latitude"]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25_000)]
    public async Task A_table_without_a_unique_key_comes_in_pieces_and_exact(int more)
    {
        var (far, generated) = await Pilot.GenerateAsync(server, Small, isLocal: false);
        await using (far)
        {
            await far.Database.ExecuteAsync(
                $"""
                SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
                ALTER TABLE tweb_keluarga MODIFY id int NULL, DROP PRIMARY KEY;
                INSERT INTO tweb_keluarga (id, no_kk) VALUES (NULL, '1'), (0, '2'), (-5, '3');
                INSERT INTO tweb_keluarga SELECT * FROM (SELECT * FROM tweb_keluarga WHERE id = 3) x;
                INSERT INTO tweb_keluarga (id, no_kk) SELECT 100000 + seq - (seq = 10001), '' FROM seq_1_to_25000 WHERE seq <= {more}
                """);
            await server.Server.SetQueryLogAsync(enabled: true, TestContext.Current.CancellationToken);

            var report = await far.SyncAsync();

            var sent = await server.Server.ReadQueriesAsync(far.Database.Name, TestContext.Current.CancellationToken);
            var families = sent.Where(query => query.Command == "Query" && query.Text.StartsWith("SELECT t.`id`", StringComparison.Ordinal) && query.Text.Contains("FROM `tweb_keluarga` t", StringComparison.Ordinal)).ToList();
            Assert.Equal(RunOutcome.Published, report.Outcome);
            Assert.Equal(more == 0 ? 1 : 3, families.Count);
            Assert.All(families, query => Assert.Contains("t.`id` <= ", query.Text, StringComparison.Ordinal));
            Assert.Equal(generated.Villages[0].Rows["tweb_keluarga"] + 4 + more, report.Read["families"]);
            Assert.Equal(5 + (more == 0 ? 0 : 2), report.Quarantined["families"]);
            await far.AssertExactAsync();
        }
    }

    [Fact]
    public async Task A_table_whose_rows_have_no_key_at_all_is_set_aside_whole()
    {
        var (far, generated) = await Pilot.GenerateAsync(server, Small, isLocal: false);
        await using (far)
        {
            await far.Database.ExecuteAsync("ALTER TABLE log_keluarga MODIFY id int NULL, DROP PRIMARY KEY; UPDATE log_keluarga SET id = NULL");

            var report = await far.SyncAsync();

            Assert.Equal(generated.Villages[0].Rows["log_keluarga"], report.Quarantined["familyEvents"]);
            Assert.Equal(0, report.Stored["familyEvents"]);
        }
    }

    [GeneratedRegex(@"^SELECT CAST\(t\.`id` AS CHAR\), CAST\(t\.`lat` AS CHAR\), CAST\(t\.`lng` AS CHAR\) FROM `tweb_penduduk_map`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"(ORDER BY t\.`id` LIMIT \d+|WHERE t\.`id` = 3)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Piece();

    private static async Task<List<string>> PlacesAsync(Pilot pilot) =>
        [.. (await pilot.RowsAsync(Entities.Residents)).OrderBy(row => row.Key).Select(row => $"{row.Key} {row.Value.Text(Entities.Residents["latitude"])} {row.Value.Text(Entities.Residents["longitude"])}")];
}
