using System.Text.RegularExpressions;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>P1: an account with SELECT alone is enough, and nothing but reading is ever sent.</summary>
[Collection(QueryLog.Name)]
public sealed partial class ReadOnlyTests(MariaDb server)
{
    [Theory]
    [InlineData("20.12")]
    [InlineData("24.10")]
    public async Task Runs_and_verifying_send_only_statements_that_read(string release)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release), Residents = 60 });
        await using (pilot)
        {
            await server.Server.SetQueryLogAsync(enabled: true, TestContext.Current.CancellationToken);
            var before = await ContentAsync(pilot);
            await pilot.SyncExactlyAsync();
            await pilot.SyncExactlyAsync();

            var sent = await server.Server.ReadQueriesAsync(pilot.Database.Name, TestContext.Current.CancellationToken);

            Assert.Contains(sent, query => query.Text.Contains("tweb_penduduk", StringComparison.Ordinal));
            Assert.All(sent.Where(query => query.Command is "Query" or "Execute" or "Prepare"), query => Assert.Matches(Reading(), query.Text));
            Assert.Equal(before, await ContentAsync(pilot));
        }
    }

    private static Task<string?> ContentAsync(Pilot pilot) =>
        pilot.Database.ScalarAsync("SELECT CONCAT_WS(',', COUNT(*), SUM(CRC32(CONCAT_WS('|', id, nama, nik, id_kk, status_dasar)))) FROM tweb_penduduk");

    [GeneratedRegex(@"^\s*(SELECT|SHOW|CHECKSUM TABLE|SET NAMES|SET SESSION|SET TRANSACTION|SET @@SESSION|SET sql_mode|SET time_zone|START TRANSACTION|ROLLBACK|COMMIT)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();
}
