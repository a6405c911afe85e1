using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

public class MigrationTests
{
    private const string BeforePublicAreas =
        "DROP TABLE public_statistics_areas; ALTER TABLE public_statistics DROP COLUMN texts; ALTER TABLE public_statistics DROP COLUMN not_read; ";

    private const string BeforeListings = "DROP TABLE listings; DROP TABLE listing_rules; DROP TABLE market_sellers; ";

    private const string BeforeSelfService = "DROP TABLE self_service_accounts; DROP TABLE letter_requests; DROP TABLE complaints; ";

    private const string BeforePreviousRows =
        "DROP TABLE previous_rows; ALTER TABLE editions DROP COLUMN keeps_rows; ALTER TABLE editions DROP COLUMN reference_date; ALTER TABLE editions DROP COLUMN counting_hash; ";

    [Fact]
    public async Task Scripts_are_applied_once_however_many_processes_open_the_file()
    {
        await using var bench = new Workbench();
        var others = Enumerable.Range(0, 6).Select(_ => bench.Beside()).ToList();

        await Task.WhenAll(others.Select(other => Task.Run(() => other.Context.LedgerFile.EnsureReady(), TestContext.Current.CancellationToken)));

        Assert.Equal(["1 ledger", "2 head"], bench.Context.LedgerFile.Use(connection =>
            connection.Read("SELECT version, name FROM schema_version ORDER BY version", row => $"{row.GetInt64(0)} {row.GetString(1)}")));
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_file_of_an_older_program_is_brought_up_to_date_and_keeps_its_rows()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        await bench.SyncAsync();
        bench.Tamper(bench.Context.Population, "DROP INDEX residents_live; DROP TABLE source_proofs; " + BeforePreviousRows + BeforePublicAreas + BeforeListings + BeforeSelfService + "DELETE FROM schema_version WHERE version >= 2");

        await using var after = bench.Beside();

        Assert.Equal(12, after.Read(reader => reader.ListResidents(1, new(), new(null, 100)).Count));
        Assert.Equal(1L, after.Context.Population.Use(connection => connection.Scalar("SELECT count(*) FROM schema_version WHERE version = 2")));
    }

    [Fact]
    public async Task Work_of_an_older_program_keeps_its_rows_and_what_was_not_known_then_is_empty()
    {
        const int Older = 28;
        await using var bench = new Workbench();
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Files.Work)!);
        using (var connection = new SqliteConnection($"Data Source={bench.Files.Work};Pooling=False"))
        {
            connection.Open();
            connection.Run("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
            foreach (var script in typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Schema/Work/", StringComparison.Ordinal) && int.Parse(name.AsSpan(12, 3)) <= Older).Order(StringComparer.Ordinal))
            {
                connection.Run(Migrations.Text(script));
            }

            connection.Run(
                $$"""
                INSERT INTO schema_version VALUES ({{Older}}, 'lama', 0);
                INSERT INTO api_keys (id, name, role, secret_hash, created_at) VALUES ('0123456789ab', 'Bu Kasi', 'Admin', x'00', 0);
                INSERT INTO campaigns (id, village, kind, year, state, calendar, rules, started_at, started_by, baseline)
                VALUES (7, '18.72.04.1002', 'Yearly', 2026, 'Open', '{}', 'IDN-05', 0, 'Bu Sri', '{"edition":3,"residents":1,"families":1,"findings":{},"completeness":{"filled":1,"needed":2},"areas":{} }');
                INSERT INTO campaign_tasks (code, campaign_id, number, family_id, area_id, rechecked) VALUES ('{{TaskCode.Draw().Value}}', 7, 0, 1, 1, 0);
                INSERT INTO corrections (id, village, subject_kind, subject_id, state, client_id, proposed_by, proposed_by_key, created_at, updated_at, base_edition, changed_beside, batches)
                VALUES (1, '18.72.04.1002', 'Resident', 1, 'Submitted', 'a', 'Bu Ani', 'k', 0, 0, 3, 0, '[]');
                """);
        }

        var village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
        var key = Assert.Single(bench.Keys.List());
        var campaign = Assert.Single(await new SqliteCampaigns(bench.Context).ListAsync(village, TestContext.Current.CancellationToken));
        var task = Assert.Single(await new SqliteCampaigns(bench.Context).ListTasksAsync(7, TestContext.Current.CancellationToken));
        var correction = await new SqliteCorrections(bench.Context).FindAsync(village, 1, TestContext.Current.CancellationToken);

        Assert.Equal(("Bu Kasi", null, false), (key.Name, key.ExpiresAt, key.HasSecondFactor));
        Assert.Null(campaign.Baseline.Scope);
        Assert.Equal((1L, false), (task.FamilyId, task.IsLoose));
        Assert.Equal(("Bu Ani", null), (correction!.ProposedBy, correction.EnteredBy));
    }

    [Fact]
    public async Task An_edition_from_before_an_entity_was_known_gets_its_rows_with_the_next_run()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        await bench.SyncAsync();
        bench.Tamper(bench.Context.Population, BeforeListings + BeforeSelfService + "DELETE FROM schema_version WHERE version >= 7");
        bench.Source.Tables["selfServiceAccounts"].Add(A.Row(Entities.SelfServiceAccounts, 2, ("resident", "2"), ("active", "1")));
        bench.Source.Tables["complaints"].Add(A.Row(Entities.Complaints, 1, ("status", "1"), ("text", "Lampu mati")));

        await using var after = bench.Beside();
        var report = await after.SyncAsync(source: bench.Source);

        Assert.Equal((2L, 1L, 1L, 12L), (report.Edition, report.Stored["selfServiceAccounts"], report.Stored["complaints"], report.Stored["residents"]));
        Assert.Equal(1, report.Changes["complaints"].Added);
        Assert.Equal(0, report.Changes["residents"].Total);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_and_not_touched()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(1);
        await bench.SyncAsync();
        bench.Tamper(bench.Context.Population, "INSERT INTO schema_version (version, name, applied_at) VALUES (99, 'besok', 0)");

        await using var after = bench.Beside();
        var error = Assert.Throws<StoreException>(() => after.Queries.Open());

        Assert.Equal("SV-STO-005", error.Code);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public async Task Every_index_is_there_after_the_first_load_and_after_one_that_was_given_up()
    {
        await using var bench = new Workbench();
        var expected = Indexes(bench);
        bench.Source.AddFamilies(2);
        bench.Source.OnReading = (entity, _) => entity.Name == "products" ? throw new InvalidOperationException() : Task.CompletedTask;
        await bench.SyncAsync();
        Assert.Equal(expected, Indexes(bench));

        bench.Source.OnReading = null;
        await bench.SyncAsync();
        Assert.Equal(expected, Indexes(bench));
    }

    private static List<string> Indexes(Workbench bench) => bench.Context.Population.Use(connection =>
        connection.Read("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name", row => row.GetString(0)));
}
