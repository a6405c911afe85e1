using MiniExcelLibs;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Tests.Entry;

public sealed class BulkEntryTests
{
    private readonly VillagePopulation _village = new VillageBuilder().Area(1).Family(1).Resident(1).Family(2).Resident(2, ("family", "2")).Resident(3, ("family", null)).Build(edition: 12);
    private readonly Office _office;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public BulkEntryTests()
    {
        _office = new Office(_village) { Current = Some.Campaign(_village, "IDN-05", "IDN-07") };
        _office.Tasks.AddRange(_village.Families.Select(family => Some.Task(family)));
        _office.Findings.AddRange(
        [
            Some.Finding(1, "IDN-05", _village.FindPerson(1)!, _village.FindFamily(1)!), Some.Finding(2, "IDN-07", _village.FindPerson(2)!, _village.FindFamily(2)!),
        ]);
    }

    [Fact]
    public async Task A_filled_list_becomes_visits_proposals_and_events_and_the_same_file_again_changes_nothing()
    {
        var file = Filled((0, "HASIL", "berubah"), (0, "TANGGAL", "2027-02-14"), (0, "PETUGAS", "Pak Udin"), (0, "IDN-05/1", "1981-02-03"), (0, "LAHIR", "ya"), (0, "PINDAH", "tidak"));

        Assert.Equal(new EntryResult([], 1, 1, 1, 1), await EnterAsync(file), new ByFigures());
        Assert.Equal(new EntryResult([], 1, 0, 0, 0), await EnterAsync(file), new ByFigures());

        Assert.Equal((VisitOutcome.Changed, "Pak Udin", new DateOnly(2027, 2, 14)), (_office.Visits[0].Outcome, _office.Visits[0].By, _office.Visits[0].Day));
        var proposal = Assert.Single(_office.Proposals.Values);
        Assert.Equal((new SubjectField(SubjectKind.Resident, _village.FindPerson(1)!.Id, "birthDate"), "1981-02-03", "Pak Udin"), (proposal.Field, proposal.Answer, proposal.Visitor));
        Assert.Equal(("LAHIR", _village.FindFamily(1)!.Id), (Assert.Single(_office.Events.Values).Code, _office.Events.Values.Single().FamilyId));
    }

    [Fact]
    public async Task An_answer_that_goes_into_no_field_is_noted_for_the_office()
    {
        _office.Current = Some.Campaign(_village, "FAM-01");
        _office.Findings.Add(Some.Finding(3, "FAM-01", _village.FindPerson(1)!, _village.FindFamily(1)!));

        var result = await EnterAsync(Filled((0, "HASIL", "berubah"), (0, "TANGGAL", "2027-02-14"), (0, "FAM-01/3", "istrinya")));

        Assert.Equal((0, 0, 1), (result.Problems.Count, result.Proposals, result.Events));
        Assert.Equal(("FAM-01/3", "istrinya"), (Assert.Single(_office.Events.Values).Code, _office.Events.Values.Single().Note));
    }

    [Fact]
    public async Task The_page_of_people_in_no_family_is_answered_like_any_other_but_for_what_families_are_asked()
    {
        _office.Current = Some.Campaign(_village, "IDN-05", "KK-01");
        _office.Tasks.Add(new FamilyTask { Code = TaskCode.Draw(), CampaignId = 7, AreaId = 1001, IsRechecked = false, IsLoose = true });
        var person = _village.FindPerson(3)!;
        _office.Findings.AddRange(
        [
            Some.Finding(8, "KK-01", person, _village.Families[0]) with { FamilyId = null }, Some.Finding(9, "IDN-05", person, _village.Families[0]) with { FamilyId = null },
        ]);

        var result = await EnterAsync(Filled((2, "HASIL", "berubah"), (2, "TANGGAL", "2027-02-14"), (2, "KK-01/8", "Ikut kakaknya"), (2, "IDN-05/9", "1981-02-03")));

        Assert.Equal(new EntryResult([], 1, 1, 1, 1), result, new ByFigures());
        Assert.Equal((AnsweredEvent.NoFamily, "Ikut kakaknya"), (_office.Events.Values.Single().FamilyId, _office.Events.Values.Single().Note));
        Assert.Equal(person.Id, _office.Proposals.Values.Single().Field.Id);
        var misplaced = await EnterAsync(Filled(rows => rows.First(row => (string?)row["Kode pertanyaan"] == "IDN-05/9")["Kode pertanyaan"] = "IDN-05/1", (2, "HASIL", "berubah"), (2, "TANGGAL", "2027-02-14"), (2, "IDN-05/1", "1981-02-03")));
        Assert.Contains("tidak milik lembar ini", Assert.Single(misplaced.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_second_look_counts_as_one()
    {
        var file = Filled(
            rows => rows.ForEach(row => row["Kode pertanyaan"] = Equals(row["Kode pertanyaan"], "HASIL") ? "HASIL-ULANG" : row["Kode pertanyaan"]),
            (0, "HASIL-ULANG", "sesuai"), (0, "TANGGAL", "2027-02-20"), (0, "PETUGAS", "Bu Wati"));

        Assert.Empty((await EnterAsync(file)).Problems);

        var visit = Assert.Single(_office.Visits);
        Assert.Equal((true, VisitOutcome.Unchanged, "Bu Wati"), (visit.IsRecheck, visit.Outcome, visit.By));
    }

    [Fact]
    public async Task One_wrong_row_leaves_everything_unwritten_and_every_wrong_row_is_named()
    {
        var result = await EnterAsync(Filled(
            (0, "HASIL", "entahlah"), (0, "TANGGAL", "kemarin"), (0, "MENINGGAL", "mungkin"), (0, "IDN-05/1", "salah"), (1, "HASIL", "sesuai"), (1, "TANGGAL", "2027-02-14")));

        Assert.Equal([2, 3, 6, 9], result.Problems.Select(problem => problem.Line));
        Assert.Empty(_office.Visits);
        Assert.Empty(_office.Proposals);
        Assert.DoesNotContain(result.Problems, problem => problem.Message.Contains("entahlah", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_needs_an_outcome_a_day_and_a_question_of_its_own_sheet()
    {
        Assert.Contains("Hasil", Assert.Single((await EnterAsync(Filled((0, "IDN-05/1", "1981-02-03")))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("Tanggal", Assert.Single((await EnterAsync(Filled((0, "HASIL", "sesuai")))).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("lebih awal", Assert.Single((await EnterAsync(Filled((0, "HASIL", "sesuai"), (0, "TANGGAL", "2026-02-14")))).Problems).Message, StringComparison.Ordinal);

        var exchanged = await EnterAsync(Filled(rows => rows.First(row => (string?)row["Kode pertanyaan"] == "IDN-05/1")["Kode pertanyaan"] = "IDN-07/2", (0, "HASIL", "berubah"), (0, "TANGGAL", "2027-02-14"), (0, "IDN-07/2", "L")));
        Assert.Contains("bukan milik", Assert.Single(exchanged.Problems).Message.Replace("tidak milik", "bukan milik", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_with_a_part_that_the_question_does_not_have_is_refused()
    {
        var result = await EnterAsync(Filled(
            rows => rows.First(row => (string?)row["Kode pertanyaan"] == "IDN-05/1")["Kode pertanyaan"] = "IDN-05/1/AYAH", (0, "HASIL", "berubah"), (0, "TANGGAL", "2027-02-14"), (0, "IDN-05/1/AYAH", "BUDI")));

        Assert.Contains("tidak milik lembar ini", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(_office.Proposals);
    }

    [Fact]
    public async Task What_changed_in_OpenSID_since_the_list_was_made_is_asked_again()
    {
        _office.Changed!.Add(new SubjectField(SubjectKind.Resident, _village.FindPerson(1)!.Id, "birthDate"));
        Assert.Contains("sudah berubah", Assert.Single((await EnterAsync(Answered)).Problems).Message, StringComparison.Ordinal);

        _office.Changed = null;
        Assert.Contains("terlalu lama", Assert.Single((await EnterAsync(Answered)).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistyped_codes_closed_campaigns_and_other_villages_are_refused()
    {
        var mistyped = Filled(rows => rows.ForEach(row => row["Kode lembar"] = "2222-2222-3"), (0, "HASIL", "sesuai"));
        Assert.Contains("salah ketik", Assert.Single((await EnterAsync(mistyped)).Problems).Message, StringComparison.Ordinal);

        _office.Current = _office.Current! with { State = CampaignState.Closed };
        Assert.Contains("ditutup", Assert.Single((await EnterAsync(Answered)).Problems).Message, StringComparison.Ordinal);

        _office.Current = _office.Current with { State = CampaignState.Open, Village = default };
        Assert.Contains("bukan milik kelurahan", Assert.Single((await EnterAsync(Answered)).Problems).Message, StringComparison.Ordinal);
    }

    private MemoryStream Answered => Filled((0, "HASIL", "berubah"), (0, "TANGGAL", "2027-02-14"), (0, "IDN-05/1", "1981-02-03"));

    private Task<EntryResult> EnterAsync(MemoryStream file) => _office.Entry().EnterAsync(Some.Village, new MemoryStream(file.ToArray()), "Bu Sri", "kunci", Cancel);

    private MemoryStream Filled(params (int Sheet, string Code, string Answer)[] answers) => Filled(_ => { }, answers);

    private MemoryStream Filled(Action<List<IDictionary<string, object?>>> change, params (int Sheet, string Code, string Answer)[] answers)
    {
        var lists = new WorkListBuilder(_office.Current!, _village, _office.Findings, Some.Today).Build(_office.Tasks);
        var rows = new MemoryStream(WorkListWorkbook.Write(lists, "uji")).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        change(rows);
        foreach (var (sheet, code, answer) in answers)
        {
            var sheets = rows.Select(row => row["Kode lembar"]).Distinct().ToList();
            rows.First(row => Equals(row["Kode lembar"], sheets[sheet]) && Equals(row["Kode pertanyaan"], code))["Jawaban"] = answer;
        }

        var file = new MemoryStream();
        file.SaveAs(rows);
        return file;
    }

    private sealed class ByFigures : IEqualityComparer<EntryResult>
    {
        public bool Equals(EntryResult? x, EntryResult? y) => Figures(x!) == Figures(y!);

        public int GetHashCode(EntryResult obj) => Figures(obj).GetHashCode();

        private static (string, int, int, int, int) Figures(EntryResult result) =>
            (string.Join(';', result.Problems), result.Sheets, result.Visits, result.Proposals, result.Events);
    }
}
