using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.WriteBack;

/// <summary>
/// From a proposal to a verified value through a real database: sync, propose, approve, build the file, import it as OpenSID does, sync. Of the whole database only the cells that were approved may be
/// different afterwards, and the marks of who wrote them.
/// </summary>
public sealed class ImportRoundTripTests(MariaDb server)
{
    private static readonly string[] Marks = ["updated_at", "updated_by"];

    private static readonly (string Field, string Column, string[] Values)[] Wishes =
    [
        ("occupation", "pekerjaan_id", ["9", "15"]), ("religion", "agama_id", ["3", "4"]), ("educationAttained", "pendidikan_kk_id", ["5", "8"]), ("bloodType", "golongan_darah_id", ["1", "2"]),
        ("birthCertificate", "akta_lahir", ["1872-LT-0001", "1872-LT-0002"]), ("birthPlace", "tempatlahir", ["KOTA UJI", "KOTA LAIN"]), ("birthDate", "tanggallahir", ["1990-02-03", "1991-12-31"]),
        ("motherName", "nama_ibu", ["SITI MA'RIFAT, S.PD", "SITI LAIN"]), ("maritalStatus", "status_kawin", ["2", "3"]), ("idCardType", "ktp_el", ["2", "1"]), ("idCardStatus", "status_rekam", ["3", "4"]),
        ("currentAddress", "alamat_sekarang", ["JALAN SYAFI'I NO. 1", "JALAN LAIN 2"]), ("insuranceNumber", "no_asuransi", ["0001234567890", "0001234567891"]), ("citizenship", "warganegara_id", ["1", "3"]),
    ];

    public static TheoryData<string, string, bool> Cases => new()
    {
        { "22.12", "dump", true },
        { "23.06", "dump", false },
        { "24.01", "upgraded", true },
        { "24.10", "upgraded", false },
        { "24.10", "fresh", true },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Exactly_what_was_approved_is_different_afterwards_whatever_is_wrong_in_the_database(string release, string origin, bool isKelurahan)
    {
        var era = OpenSidEra.All.First(e => e.Release == release && (e.Origin == origin || origin == "dump"));
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions
        {
            Era = era,
            Residents = 300,
            Dirt = Dirt.Torture,
            Villages = [isKelurahan ? OpenSidVillage.Tejosari : OpenSidVillage.Purwodadi],
        });
        await using var owned = pilot;
        await pilot.SyncExactlyAsync();
        var (village, drafts) = Propose(pilot);
        var approved = await ApproveAsync(pilot, village, drafts);

        var built = await pilot.Get<ImportDesk>().BuildAsync(village, Office.Operator(pilot), isFresh: true, release, Token);
        var batch = built.Batch!;
        var (file, _, _) = await pilot.Get<ImportDesk>().TakeAsync(village, batch.Id, Office.Operator(pilot), "uji", Token);
        var (report, changes) = await ImportAsync(pilot, era, file!);

        Assert.True(batch.Rows > 50, $"{batch.Rows} rows");
        Assert.NotEmpty(built.Plan!.Refused);
        Assert.Equal((null, batch.Rows, 0), (report.Refusal, report.Succeeded, report.Failed.Count));
        AssertOnly(changes, Expected(pilot, village, built.Plan), built.Plan, pilot, village);

        await pilot.Get<ImportDesk>().ReportAsync(village, batch.Id, new ImportOutcome(report.Succeeded, report.Failed.Count, [], null), Office.Operator(pilot), Token);
        await SyncMassChangeAsync(pilot);
        await pilot.Get<ICorrectionVerification>().VerifyNewAsync(village, Token);
        var settled = (await pilot.Get<IImportBatches>().FindAsync(village, batch.Id, Token))!;

        Assert.Equal((ImportBatchState.Settled, batch.Values, 0, 0), (settled.State, settled.Check!.Verified, settled.Check.Open, settled.Check.Conflicts));
        Assert.Empty(settled.Check.Differences);
        Assert.Empty(settled.Check.ChangedBeside);
        var ended = await pilot.Get<ICorrections>().ListAsync(village, new CorrectionFilter(), Token);
        Assert.Equal(batch.Values, ended.SelectMany(correction => correction.Fields).Count(field => field.Standing == FieldStanding.Verified));
        Assert.Equal(approved - batch.Values, ended.SelectMany(correction => correction.Fields).Count(field => field is { Standing: FieldStanding.ReadyToApply, Route: ApplyRoute.Screen }));
    }

    [Fact]
    public async Task The_same_file_again_changes_no_value_and_adds_nobody()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Upgraded, Residents = 150 });
        await using var owned = pilot;
        await pilot.SyncExactlyAsync();
        var (village, drafts) = Propose(pilot);
        await ApproveAsync(pilot, village, drafts);
        var batch = (await pilot.Get<ImportDesk>().BuildAsync(village, Office.Operator(pilot), isFresh: true, Token)).Batch!;
        var (file, _, _) = await pilot.Get<ImportDesk>().TakeAsync(village, batch.Id, Office.Operator(pilot), "uji", Token);
        await ImportAsync(pilot, OpenSidEra.V2410Upgraded, file!);

        var (_, changes) = await ImportAsync(pilot, OpenSidEra.V2410Upgraded, file!);

        Assert.DoesNotContain(changes, change => !Marks.Contains(change.Column));
    }

    [Fact]
    public async Task While_the_data_count_as_complete_the_new_releases_import_nothing()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Upgraded, Residents = 150, DataComplete = true });
        await using var owned = pilot;
        await pilot.SyncExactlyAsync();
        var (village, drafts) = Propose(pilot);
        await ApproveAsync(pilot, village, drafts);
        var batch = (await pilot.Get<ImportDesk>().BuildAsync(village, Office.Operator(pilot), isFresh: true, Token)).Batch!;
        var (file, _, _) = await pilot.Get<ImportDesk>().TakeAsync(village, batch.Id, Office.Operator(pilot), "uji", Token);

        var (report, changes) = await ImportAsync(pilot, OpenSidEra.V2410Upgraded, file!);

        Assert.True(batch.FullDataMode);
        Assert.Equal("data lengkap", report.Refusal);
        Assert.Empty(changes);
    }

    /// <summary>A file of many rows is a mass change, which a person lets pass.</summary>
    private static async Task SyncMassChangeAsync(Pilot pilot)
    {
        var stopped = await pilot.SyncAsync();
        Assert.Equal(RunOutcome.AwaitingApproval, stopped.Outcome);
        Assert.Equal(RunOutcome.Published, (await pilot.Commands.ApproveAsync(stopped.RunId, "Ibu Lurah", Token)).Outcome);
        await pilot.AssertExactAsync();
    }

    private static async Task<(ImportReport Report, IReadOnlyList<ChangedCell> Changes)> ImportAsync(Pilot pilot, OpenSidEra era, byte[] file)
    {
        await using var connection = await pilot.Database.OpenAsync();
        var before = await DatabaseImage.TakeAsync(connection, Token);
        var report = await (await OpenSidImport.StartAsync(connection, era, time: pilot.Time, cancellationToken: Token)).ApplyAsync(file, Token);
        return (report, before.ChangesTo(await DatabaseImage.TakeAsync(connection, Token)));
    }

    /// <summary>A proposal about everybody of whatever status, each about one or two fields with a value that is not there yet.</summary>
    private static (VillageCode Village, List<CorrectionDraft> Drafts) Propose(Pilot pilot)
    {
        var village = pilot.Get<IVillagePopulations>().List().Single().Code;
        var index = new SubjectIndex(pilot.Get<IVillagePopulations>().Read(village)!);
        var drafts = index.Village.People.Select((person, i) =>
        {
            var subject = new CorrectionSubject(SubjectKind.Resident, person.Id);
            var view = SubjectView.Find(index, subject)!;
            var fields = new[] { Wishes[i % Wishes.Length], Wishes[(i / 3) % Wishes.Length] }.DistinctBy(wish => wish.Field).Where(wish => view.WasRead(CorrectableFields.Find(wish.Field)!)).Select(wish =>
            {
                var current = view.ValueOf(CorrectableFields.Find(wish.Field)!);
                return new FieldDraft(wish.Field, current, wish.Values.First(value => value != current), new Evidence(EvidenceKind.FamilyCard, "1872-KK-1"));
            });
            return new CorrectionDraft(subject, $"uji-{person.Id}", [.. fields]);
        });
        return (village, [.. drafts]);
    }

    private static async Task<int> ApproveAsync(Pilot pilot, VillageCode village, List<CorrectionDraft> drafts)
    {
        var desk = pilot.Get<CorrectionDesk>();
        var today = DateOnly.FromDateTime(pilot.Time.GetUtcNow().UtcDateTime);
        var kept = await desk.ProposeAsync(village, drafts, Office.Enumerator(pilot), today, submit: true, Token);
        Assert.Empty(kept.Faults);
        await pilot.Get<ICorrections>().ChangeAllAsync(
            village,
            [CorrectionState.Submitted],
            correction => CorrectionDecisions.Carry(correction, new CorrectionOrder(CorrectionAction.Review), Office.Operator(pilot), null, TimeSpan.Zero),
            Token);
        var index = new SubjectIndex(pilot.Get<IVillagePopulations>().Read(village)!);
        await pilot.Get<ICorrections>().ChangeAllAsync(
            village,
            [CorrectionState.UnderReview],
            correction => CorrectionDecisions.Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Office.Approver(pilot), SubjectView.Find(index, correction.Subject), TimeSpan.FromDays(30)),
            Token);
        return drafts.Sum(draft => draft.Fields.Count);
    }

    private static HashSet<(string Key, string Column, string Value)> Expected(Pilot pilot, VillageCode village, ImportPlan plan)
    {
        var keys = pilot.Get<IVillagePopulations>().Read(village)!.People.ToDictionary(person => person.Id, person => person.SourceKey.ToString(CultureInfo.InvariantCulture));
        return [.. plan.Taken.Select(taken => (keys[taken.Correction.Subject.Id], taken.Field.Definition.ImportColumn!, taken.Field.Value!))];
    }

    /// <summary>Nothing else may be different; a family without any address gets an empty one where the plan says so, which says the same.</summary>
    private static void AssertOnly(IReadOnlyList<ChangedCell> changes, HashSet<(string Key, string Column, string Value)> expected, ImportPlan plan, Pilot pilot, VillageCode village)
    {
        var marked = plan.Rows.Where(row => row.MarksFamily).Select(row => row.CardNumber).ToHashSet(StringComparer.Ordinal);
        var written = pilot.Get<IVillagePopulations>().Read(village)!.Families.Where(family => family.Number is { } number && marked.Contains(number))
            .Select(family => family.SourceKey.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        Assert.All(changes.Where(change => change.Table == "tweb_keluarga"), change => Assert.Contains(change.Key, written));
        var values = changes.Where(change => !Marks.Contains(change.Column) && change is not { Table: "tweb_keluarga", Column: "alamat", Before: null, After: "" }).ToList();
        Assert.All(values, change => Assert.Equal("tweb_penduduk", change.Table));
        Assert.Equal(
            expected.OrderBy(cell => cell.Key, StringComparer.Ordinal).ThenBy(cell => cell.Column, StringComparer.Ordinal),
            values.Select(change => (change.Key, change.Column, change.After!)).OrderBy(cell => cell.Key, StringComparer.Ordinal).ThenBy(cell => cell.Column, StringComparer.Ordinal));
        var people = expected.Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        var families = pilot.Get<IVillagePopulations>().Read(village)!.People.Where(person => people.Contains(person.SourceKey.ToString(CultureInfo.InvariantCulture)))
            .Select(person => person.Family!.Value.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        Assert.All(changes.Where(change => Marks.Contains(change.Column)), change => Assert.Contains(change.Key, change.Table == "tweb_keluarga" ? families : people));
    }

    /// <summary>Three people of the office.</summary>
    private static class Office
    {
        public static CorrectionActor Enumerator(Pilot pilot) => new("Bu Ani", "k1", CorrectionRight.Propose, pilot.Time.GetUtcNow());

        public static CorrectionActor Operator(Pilot pilot) => new("Pak Budi", "k2", CorrectionRight.Propose | CorrectionRight.Handle, pilot.Time.GetUtcNow());

        public static CorrectionActor Approver(Pilot pilot) => new("Bu Citra", "k3", CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide, pilot.Time.GetUtcNow());
    }
}
