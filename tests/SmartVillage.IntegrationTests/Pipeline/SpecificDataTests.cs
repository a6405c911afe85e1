using System.Globalization;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Backup;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Data spesifik per person: nothing without a basis, exact with one, and nothing left once it is switched off again.</summary>
public sealed class SpecificDataTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2212, Residents = 200 };
    private static readonly FieldDefinition Disability = Entities.Residents.FindSpecific("disability")!;
    private static readonly FieldDefinition Pregnancy = Entities.Residents.FindSpecific("pregnancy")!;
    private static readonly FieldDefinition Since = Entities.Residents.FindSpecific(Entities.PregnancySince)!;
    private static readonly FieldDefinition Contraception = Entities.Residents.FindSpecific("contraception")!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Switched_on_it_is_copied_exactly_and_switched_off_nothing_of_it_is_left(bool isLocal)
    {
        var (pilot, source) = await StartAsync(Small, isLocal);
        await using var _ = pilot;
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET hamil = IF(id % 7 = 0, 1, 2) WHERE id % 3 > 0");
        await SyncExactlyAsync(pilot, source);
        var plain = Fingerprints(pilot);
        Assert.All((await pilot.RowsAsync(Entities.Residents)).Values, row => Assert.False(row.HasSpecific));

        source.Switch(pilot, "pregnancy", "contraception");
        Assert.True((await source.VerifyAsync(pilot)).Entities["residents"].Stale > 0);
        var on = await SyncExactlyAsync(pilot, source);
        Assert.Equal((RunOutcome.Published, 0L, plain.Count), (on.Outcome, on.Changes["residents"].Changed, (int)on.Changes["residents"].Reinterpreted));
        var people = await SourceAsync(pilot);
        var rows = await pilot.RowsAsync(Entities.Residents);
        Assert.Contains(people.Values, person => person.Pregnancy == "1");
        Assert.All(people, person => Assert.Equal(
            (person.Value.Pregnancy, person.Value.Contraception, false), (rows[person.Key].Text(Pregnancy), rows[person.Key].Text(Contraception), rows[person.Key].WasRead(Disability))));
        Assert.Equal(RunOutcome.Unchanged, (await SyncExactlyAsync(pilot, source)).Outcome);
        Assert.NotEqual("rows", pilot.Receipt().Entities["residents"].Established);

        // One row becomes history and one a tombstone, both with what they held.
        var (changed, gone) = (people.Keys.First(), people.Keys.Last());
        await pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET tempatlahir = 'LAIN' WHERE id = {changed}; SET FOREIGN_KEY_CHECKS = 0; DELETE FROM tweb_penduduk WHERE id = {gone}");
        await SyncExactlyAsync(pilot, source);
        Assert.Contains(await EverywhereAsync(pilot), row => row.HasSpecific);

        source.Switch(pilot);
        Assert.True((await source.VerifyAsync(pilot)).Entities["residents"].Stale > 0);
        var off = await SyncExactlyAsync(pilot, source);
        Assert.Equal((RunOutcome.Published, 0L), (off.Outcome, off.Changes["residents"].Changed));
        Assert.All(await EverywhereAsync(pilot), row => Assert.False(row.HasSpecific));
        Assert.All(Fingerprints(pilot).Where(row => row.Key != changed), row => Assert.Equal(plain[row.Key], row.Value));
        Assert.Equal(RunOutcome.Unchanged, (await SyncExactlyAsync(pilot, source)).Outcome);

        source.Switch(pilot, "contraception", "disability", "pregnancy");
        await SyncExactlyAsync(pilot, source);
        source.Switch(pilot, "disability");
        await SyncExactlyAsync(pilot, source);
        Assert.All(await EverywhereAsync(pilot), row => Assert.False(row.WasRead(Pregnancy) || row.WasRead(Contraception) || row.WasRead(Since)));
        Assert.Contains(await EverywhereAsync(pilot), row => row.Text(Disability) is not null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_it_alone_is_copied_and_named_in_no_list(bool isLocal)
    {
        var (pilot, source) = await StartAsync(Small, isLocal);
        await using var _ = pilot;
        source.Switch(pilot, "pregnancy");
        await SyncExactlyAsync(pilot, source);
        var key = (await SourceAsync(pilot)).First(person => person.Value.Pregnancy is not "1").Key;
        await pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET hamil = 1 WHERE id = {key}");

        var report = await SyncExactlyAsync(pilot, source);

        Assert.Equal((RunOutcome.Published, 2L, 1L), (report.Outcome, report.Edition, report.Changes["residents"].Changed));
        Assert.Equal("1", (await pilot.RowsAsync(Entities.Residents))[key].Text(Pregnancy));
        Assert.Equal(0L, Scalar(pilot, "SELECT count(*) FROM changes"));
        Assert.Equal(0L, Scalar(pilot, "SELECT count(*) FROM previous_rows"));
        Assert.Equal(0L, Scalar(pilot, "SELECT count(*) FROM residents WHERE changed_edition > 1"));
    }

    [Fact]
    public async Task Since_when_somebody_is_pregnant_is_noted_by_us_and_kept_while_other_fields_change()
    {
        var (pilot, source) = await StartAsync(Small);
        await using var _ = pilot;
        source.Switch(pilot, "pregnancy");
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET hamil = IF(id % 2 = 0, 1, 2)");
        await SyncExactlyAsync(pilot, source);
        var key = (await SourceAsync(pilot)).Keys.First(id => id % 2 == 0);
        var first = (await pilot.RowsAsync(Entities.Residents))[key].Text(Since);
        pilot.Time.Advance(TimeSpan.FromDays(40));
        await pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET tempatlahir = 'LAIN' WHERE id = {key}; UPDATE tweb_penduduk SET hamil = 1 WHERE id = {key + 1}; UPDATE tweb_penduduk SET hamil = 2 WHERE id = {key + 2}");
        await SyncExactlyAsync(pilot, source);

        var rows = await pilot.RowsAsync(Entities.Residents);

        Assert.Equal(("2026-03-02", "2026-03-02", "2026-04-11", (string?)null), (first, rows[key].Text(Since), rows[key + 1].Text(Since), rows[key + 2].Text(Since)));
    }

    [Fact]
    public async Task Before_22_09_a_zero_means_not_pregnant()
    {
        var (pilot, source) = await StartAsync(Small with { Era = OpenSidEra.V2012 });
        await using var _ = pilot;
        source.Switch(pilot, "pregnancy");
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET hamil = CASE id % 3 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE NULL END");

        await SyncExactlyAsync(pilot, source);

        Assert.All(await pilot.RowsAsync(Entities.Residents), row => Assert.Equal((row.Key % 3) switch { 0 => "2", 1 => "1", _ => null }, row.Value.Text(Pregnancy)));
    }

    [Fact]
    public async Task A_column_that_is_lost_leaves_what_we_had_until_it_is_switched_off()
    {
        var (pilot, source) = await StartAsync(Small);
        await using var _ = pilot;
        source.Switch(pilot, "pregnancy");
        await SyncExactlyAsync(pilot, source);
        var before = await pilot.RowsAsync(Entities.Residents);
        await pilot.Database.ExecuteAsync("ALTER TABLE tweb_penduduk DROP COLUMN hamil");

        var lost = await SyncExactlyAsync(pilot, source);
        Assert.Equal(0, lost.Changes["residents"].Changed);
        Assert.All(await pilot.RowsAsync(Entities.Residents), row => Assert.Equal((before[row.Key].Text(Pregnancy), before[row.Key].Text(Since)), (row.Value.Text(Pregnancy), row.Value.Text(Since))));

        source.Switch(pilot);
        await SyncExactlyAsync(pilot, source);
        Assert.All(await EverywhereAsync(pilot), row => Assert.False(row.HasSpecific));
    }

    [Fact]
    public async Task Findings_and_corrections_about_it_go_with_it()
    {
        var (pilot, source) = await StartAsync(Small);
        await using var _ = pilot;
        source.Switch(pilot, "pregnancy", "contraception");
        var man = Convert.ToInt64(await pilot.Database.ScalarAsync("SELECT MIN(id) FROM tweb_penduduk WHERE sex = 1 AND status_dasar = 1"), CultureInfo.InvariantCulture);
        await pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET hamil = 1 WHERE id = {man}");
        await SyncExactlyAsync(pilot, source);
        var village = Assert.Single(pilot.Get<IVillagePopulations>().List()).Code;
        var id = (await pilot.IdsAsync(Entities.Residents))[man];
        var found = await FindingsAsync(pilot, village);
        Assert.Contains(found, finding => finding is { Rule: "UMR-08", Severity: Severity.Error } && finding.SubjectId == id);
        var actor = new CorrectionActor("Pak Budi", "k1", CorrectionRight.Propose | CorrectionRight.Handle, pilot.Time.GetUtcNow());
        var draft = new CorrectionDraft(new CorrectionSubject(SubjectKind.Resident, id), "a", [new FieldDraft("pregnancy", "1", "2", Basis: "RAHASIAKADER"), new FieldDraft("occupation", (await pilot.RowsAsync(Entities.Residents))[man].Text(Entities.Residents["occupation"]), "88")]);
        var kept = Assert.Single((await pilot.Get<CorrectionDesk>().ProposeAsync(village, [draft], actor, new DateOnly(2026, 3, 2), submit: true, Cancellation)).Kept);

        source.Switch(pilot);
        await SyncExactlyAsync(pilot, source);

        Assert.Equal(0L, Scalar(pilot, "SELECT count(*) FROM findings WHERE rule IN ('UMR-08', 'UMR-09')", work: true));
        var after = (await pilot.Get<ICorrections>().FindAsync(village, kept.Id, Cancellation))!;
        Assert.Equal([(null, null, null, FieldStanding.Withdrawn), ("88", null, null, FieldStanding.Proposed)], after.Fields.Select(field => (field.Value, field.Name == "pregnancy" ? field.Base : null, field.Basis, field.Standing)));
        Assert.DoesNotContain(await FindingsAsync(pilot, village), finding => finding.Rule is "UMR-08" or "UMR-09");
    }

    [Fact]
    public async Task An_approved_value_goes_by_file_and_is_verified_by_the_next_edition()
    {
        var (pilot, source) = await StartAsync(Small);
        await using var _ = pilot;
        await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET hamil = 1, cara_kb_id = 4, cacat_id = NULL");
        source.Switch(pilot, "contraception", "disability", "pregnancy");
        await SyncExactlyAsync(pilot, source);
        var village = Assert.Single(pilot.Get<IVillagePopulations>().List()).Code;
        var people = pilot.Get<IVillagePopulations>().Read(village)!.People.Where(person => person.IsPermanent).Take(60).ToList();
        var (office, chief) = (Actor("Pak Budi", CorrectionRight.Propose | CorrectionRight.Handle), Actor("Bu Citra", CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide));
        var drafts = people.ConvertAll(person => new CorrectionDraft(
            new CorrectionSubject(SubjectKind.Resident, person.Id), $"uji-{person.Id}", [new FieldDraft("pregnancy", "1", "2"), new FieldDraft("contraception", "4", "99"), new FieldDraft("disability", null, "3")]));
        var kept = (await pilot.Get<CorrectionDesk>().ProposeAsync(village, drafts, office, new DateOnly(2026, 3, 2), submit: true, Cancellation)).Kept;
        await pilot.Get<CorrectionDesk>().CarryManyAsync(village, [.. kept.Select(correction => correction.Id)], new CorrectionOrder(CorrectionAction.Review), office, Cancellation);
        await pilot.Get<CorrectionDesk>().CarryManyAsync(village, [.. kept.Select(correction => correction.Id)], new CorrectionOrder(CorrectionAction.Approve), chief, Cancellation);

        var built = await pilot.Get<ImportDesk>().BuildAsync(village, office, isFresh: true, "22.12", Cancellation);
        var (file, _, _) = await pilot.Get<ImportDesk>().TakeAsync(village, built.Batch!.Id, office, "uji", Cancellation);
        await using (var connection = await pilot.Database.OpenAsync())
        {
            var report = await (await OpenSidImport.StartAsync(connection, OpenSidEra.V2212, time: pilot.Time, cancellationToken: Cancellation)).ApplyAsync(file!, Cancellation);
            Assert.Equal((null, built.Batch.Rows, 0), (report.Refusal, report.Succeeded, report.Failed.Count));
            await pilot.Get<ImportDesk>().ReportAsync(village, built.Batch.Id, new ImportOutcome(report.Succeeded, 0, [], null), office, Cancellation);
        }

        Assert.True(built.Batch.Rows > 10, $"{built.Batch.Rows}");
        Assert.Equal($"{built.Batch.Rows}", await pilot.Database.ScalarAsync("SELECT COUNT(*) FROM tweb_penduduk WHERE hamil = 2 AND cara_kb_id = 99 AND cacat_id = 3"));
        await SyncExactlyAsync(pilot, source);
        await pilot.Get<ICorrectionVerification>().VerifyNewAsync(village, Cancellation);
        var settled = (await pilot.Get<IImportBatches>().FindAsync(village, built.Batch.Id, Cancellation))!;
        Assert.Equal((ImportBatchState.Settled, built.Batch.Rows * 3, 0, 0), (settled.State, settled.Check!.Verified, settled.Check.Open, settled.Check.Conflicts));

        CorrectionActor Actor(string name, CorrectionRight rights) => new(name, name, rights, pilot.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_backup_gives_it_as_a_server_does()
    {
        await using var village = new BackupVillage("pregnancy", "disability");
        await village.PutAsync("desa.sql", BackupVillage.Small);

        var report = await village.SyncAsync();

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.True(Assert.Single(await village.VerifyAsync()).IsExact);
        var id = Assert.Single(await village.Stored.ListVillagesAsync(Cancellation)).Id;
        var rows = await village.Stored.ReadAllAsync(id, Entities.Residents, Cancellation).ToListAsync(Cancellation);
        Assert.All(rows, row => Assert.True(row.Record.WasRead(Pregnancy) && row.Record.WasRead(Disability) && !row.Record.WasRead(Contraception)));
        Assert.Contains(rows, row => row.Record.Text(Pregnancy) == "1");
        Assert.Contains(rows, row => row.Record.Text(Disability) is not null);
    }

    private async Task<(Pilot Pilot, SwitchedSource Source)> StartAsync(OpenSidDatabaseOptions options, bool isLocal = true)
    {
        SwitchedSource? source = null;
        var (pilot, _) = await Pilot.GenerateAsync(server, options, isLocal: isLocal, through: first => source = new SwitchedSource(first));
        _ = pilot.Get<Sync.Sources.IPopulationSource>();
        return (pilot, source!);
    }

    private static async Task<RunReport> SyncExactlyAsync(Pilot pilot, SwitchedSource source)
    {
        var report = await pilot.SyncAsync();
        Assert.Null(report.Error);
        Assert.NotEqual(RunOutcome.AwaitingApproval, report.Outcome);
        Assert.True((await source.VerifyAsync(pilot)).IsExact);
        return report;
    }

    private static async Task<Dictionary<long, (string? Pregnancy, string? Contraception)>> SourceAsync(Pilot pilot)
    {
        var people = new Dictionary<long, (string?, string?)>();
        await using var connection = await pilot.Database.OpenAsync();
        await using var command = new MySqlConnector.MySqlCommand("SELECT id, NULLIF(hamil, 0), NULLIF(cara_kb_id, 0) FROM tweb_penduduk ORDER BY id", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            people[reader.GetInt64(0)] = (Text(1), Text(2));
        }

        return people;

        string? Text(int ordinal) => reader.IsDBNull(ordinal) ? null : Convert.ToString(reader.GetValue(ordinal), CultureInfo.InvariantCulture);
    }

    /// <summary>Every resident that the store holds in any way: rows, tombstones, and what rows held before.</summary>
    private static async Task<List<EntityRecord>> EverywhereAsync(Pilot pilot)
    {
        var state = Assert.Single(await pilot.Stored.ListVillagesAsync(Cancellation));
        await using var session = await pilot.Get<IPopulationStore>().OpenSessionAsync(state, Cancellation);
        var rows = await session.LoadRecordsAsync(Entities.Residents, Ids(pilot, "SELECT id FROM residents WHERE block IS NOT NULL"), Cancellation).Select(row => row.Record).ToListAsync(Cancellation);
        using var archive = pilot.Get<EditionArchive>().Open();
        var village = Assert.Single(archive.ListVillages());
        for (var edition = 1L; edition < state.Edition; edition++)
        {
            rows.AddRange(archive.ReadTouched(village, Entities.Residents, edition, edition + 1).Select(row => row.Record));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(Pilot pilot, VillageCode village)
    {
        await pilot.Get<IQualityEvaluation>().EnsureCurrentAsync(village, Cancellation);
        return await pilot.Get<IFindings>().ListAsync(village, [FindingState.Open], Cancellation);
    }

    private static Dictionary<long, string> Fingerprints(Pilot pilot)
    {
        using var connection = Open(pilot, work: false);
        using var command = new SqliteCommand("SELECT source_key, hex(fingerprint) FROM residents WHERE source_key IS NOT NULL", connection);
        using var reader = command.ExecuteReader();
        var found = new Dictionary<long, string>();
        while (reader.Read())
        {
            found[reader.GetInt64(0)] = reader.GetString(1);
        }

        return found;
    }

    private static List<long> Ids(Pilot pilot, string sql)
    {
        using var connection = Open(pilot, work: false);
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static object? Scalar(Pilot pilot, string sql, bool work = false)
    {
        using var connection = Open(pilot, work);
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(Pilot pilot, bool work)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(pilot.Folder, work ? "sv-work.db" : "sv.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
