using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Several villages in one OpenSID database (from 24.01).</summary>
public sealed class SharedDatabaseTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Two = new()
    {
        Era = OpenSidEra.V2410Fresh,
        Residents = 150,
        Villages = [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi],
    };

    [Fact]
    public async Task All_villages_are_copied_each_with_its_own_rows()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Two);
        await using (pilot)
        {
            var reports = await pilot.SyncAllAsync();

            Assert.Equal(["18.72.03.1004", "18.72.04.1002"], reports.Select(report => report.Village).Order(StringComparer.Ordinal));
            Assert.All(reports, report => Assert.Equal(RunOutcome.Published, report.Outcome));
            Assert.All(generated.Villages, village => Assert.Equal(
                village.Residents, reports.Single(report => report.Village == village.Village.Code).Stored["residents"]));
            await pilot.AssertExactAsync();
        }
    }

    [Fact]
    public async Task Areas_of_the_same_name_stay_with_their_village()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Two);
        await using (pilot)
        {
            await pilot.SyncAllAsync();
            var (first, second) = (generated.Villages[0], generated.Villages[1]);
            Assert.NotEqual("0", await pilot.Database.ScalarAsync(
                $"""
                SELECT COUNT(*) FROM tweb_wil_clusterdesa a JOIN tweb_wil_clusterdesa b USING (dusun, rw, rt)
                WHERE a.config_id = {first.ConfigId} AND b.config_id = {second.ConfigId} AND a.rt NOT IN ('0', '-')
                """));
            await pilot.Database.ExecuteAsync($"UPDATE tweb_wil_clusterdesa SET rt = CONCAT('9', rt) WHERE config_id = {second.ConfigId} AND rt NOT IN ('0', '-')");

            var reports = await pilot.SyncAllAsync();

            Assert.Equal(RunOutcome.Unchanged, reports.Single(report => report.Village == first.Village.Code).Outcome);
            Assert.NotEqual(0, reports.Single(report => report.Village == second.Village.Code).Changes["areas"].Changed);
            await pilot.AssertExactAsync();
        }
    }

    [Fact]
    public async Task One_village_is_copied_when_its_code_is_configured()
    {
        var (pilot, generated) = await Pilot.GenerateAsync(server, Two, OpenSidVillage.Margodadi.Code);
        await using (pilot)
        {
            var report = await pilot.SyncExactlyAsync();

            Assert.Equal(OpenSidVillage.Margodadi.Code, report.Village);
            Assert.Equal(generated.Villages[1].Residents, report.Stored["residents"]);
            var numbers = (await pilot.RowsAsync(Entities.Residents)).Keys.ToHashSet();
            var foreign = await pilot.Database.ScalarAsync($"SELECT GROUP_CONCAT(id) FROM tweb_penduduk WHERE config_id = {generated.Villages[0].ConfigId}");
            Assert.DoesNotContain(foreign!.Split(','), id => numbers.Contains(long.Parse(id)));
        }
    }

    [Fact]
    public async Task A_village_that_the_database_does_not_hold_fails_and_leaves_no_trace()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Two, "18.72.05.1001");
        await using (pilot)
        {
            var report = await pilot.SyncAsync();

            Assert.Equal((RunOutcome.Failed, "SV-SRC-042"), (report.Outcome, report.Error?.Code));
            Assert.Empty(await pilot.Stored.ListVillagesAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>As when rights were given column by column before 24.01, or a migration broke off.</summary>
    [Fact]
    public async Task A_table_that_cannot_be_divided_is_not_read_and_keeps_what_each_village_had()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Two);
        await using (pilot)
        {
            var before = (await pilot.SyncAllAsync()).ToDictionary(report => report.Village!, report => report.Stored["residentEvents"], StringComparer.Ordinal);
            await pilot.Database.ExecuteAsync("ALTER TABLE log_penduduk CHANGE config_id desa_lama INT(11) NULL");

            var reports = await pilot.SyncAllAsync();

            Assert.Equal(2, reports.Count);
            Assert.All(reports, report =>
            {
                Assert.Null(report.Error);
                Assert.Contains("residentEvents", report.NotRead);
                Assert.Equal(before[report.Village!], report.Stored["residentEvents"]);
            });
            await pilot.AssertExactAsync();
        }
    }

    [Fact]
    public async Task Residents_that_cannot_be_divided_fail_the_run_and_leave_both_villages_as_they_were()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Two);
        await using (pilot)
        {
            await pilot.SyncAllAsync();
            await pilot.Database.ExecuteAsync("ALTER TABLE tweb_penduduk CHANGE config_id desa_lama INT(11) NULL");

            var report = Assert.Single(await pilot.SyncAllAsync());

            Assert.Equal((RunOutcome.Failed, "SV-SRC-051"), (report.Outcome, report.Error?.Code));
            Assert.Equal([1L, 1L], (await pilot.Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Select(village => village.Edition));
        }
    }

    [Fact]
    public async Task A_shared_database_whose_profiles_cannot_be_read_gives_no_village_the_rows_of_all()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Two, OpenSidVillage.Margodadi.Code);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await pilot.Database.ExecuteAsync("RENAME TABLE config TO config_lain");

            var report = await pilot.SyncAsync();

            Assert.Equal((RunOutcome.Failed, "SV-SRC-052", 1L), (report.Outcome, report.Error?.Code, report.Edition));
        }
    }

    [Fact]
    public async Task Rows_of_no_village_are_given_to_none_and_counted()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Two);
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync("SET foreign_key_checks = 0; UPDATE log_penduduk SET config_id = NULL ORDER BY id LIMIT 3");
            var marked = await pilot.Database.ScalarAsync("SELECT COUNT(*) FROM log_penduduk WHERE config_id IS NOT NULL");

            var reports = await pilot.SyncAllAsync();

            Assert.Equal(marked, reports.Sum(report => report.Stored["residentEvents"]).ToString(CultureInfo.InvariantCulture));
            await using var snapshot = await pilot.Get<IPopulationSource>().OpenSnapshotAsync(TestContext.Current.CancellationToken);
            var found = Assert.Single((await snapshot.LookAroundAsync(TestContext.Current.CancellationToken))!.Findings, finding => finding.Code == "orphan-rows");
            Assert.Equal("log_penduduk.config_id", found.Subject);
            Assert.StartsWith("3 baris", found.Message, StringComparison.Ordinal);
            await pilot.AssertExactAsync();
        }
    }
}
