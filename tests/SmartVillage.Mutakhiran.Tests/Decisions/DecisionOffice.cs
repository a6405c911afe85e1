using MiniExcelLibs;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Decisions;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Decisions;

/// <summary>An office with proposals, and a spreadsheet in which somebody fills in decisions.</summary>
internal sealed class DecisionOffice : IAnswerCodes
{
    private int _proposed;

    public DecisionOffice()
    {
        Desk = new CorrectionDesk(Kept, Village, new CorrectionOptions());
        Lists = new DecisionList(Kept, Village, this);
        Entry = new DecisionEntry(Kept, Desk);
    }

    public MemoryCorrections Kept { get; } = new();

    public OneVillage Village { get; } = new(Sample.Village().Resident(2, ("nik", "1872040101829999"), ("name", "SRI WAHYUNI")).Build());

    public CorrectionDesk Desk { get; }

    public DecisionList Lists { get; }

    public DecisionEntry Entry { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IReadOnlyList<(long Code, string Label)> List(VillageCode village, string list) => list == "occupation" ? [(3, "PELAJAR/MAHASISWA"), (9, "PETANI/PEKEBUN")] : [];

    /// <summary>Hands a proposal of resident 1 in, by the enumerator.</summary>
    public Task<long> ProposeAsync(params FieldDraft[] fields) => ProposeAsync(Sample.Resident(), fields);

    public async Task<long> ProposeAsync(CorrectionSubject subject, params FieldDraft[] fields)
    {
        var draft = new CorrectionDraft(subject, $"usul-{++_proposed}", fields);
        var kept = await Desk.ProposeAsync(Sample.Code, [draft], Sample.Enumerator, Sample.Today, submit: true, Cancellation);
        return Assert.Single(kept.Kept).Id;
    }

    public async Task<WaitingDecisions> ListAsync() => await Lists.BuildAsync(Sample.Code, Cancellation);

    /// <summary>The list as a file, in which some rows (by number of the proposal and name of the field) were filled in.</summary>
    public async Task<MemoryStream> FillAsync(params (long Proposal, string Field, string Decision, string Note)[] answers) =>
        await ChangeAsync(rows =>
        {
            foreach (var (proposal, field, decision, note) in answers)
            {
                var row = rows.Single(row => (string?)row["Usul"] == $"{proposal}" && (string?)row["Kode isian"] == field);
                (row["Keputusan"], row["Catatan"]) = (decision, note);
            }
        });

    /// <summary>The list as a file after somebody did something to its rows.</summary>
    public async Task<MemoryStream> ChangeAsync(Action<List<IDictionary<string, object?>>> change)
    {
        var rows = new MemoryStream(DecisionWorkbook.Write(await ListAsync(), "Dibuat oleh Pak Budi")).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        change(rows);
        var file = new MemoryStream();
        file.SaveAs(rows);
        file.Position = 0;
        return file;
    }

    public Task<DecisionPlan> CheckAsync(Stream file, CorrectionActor? actor = null) => Entry.CheckAsync(Sample.Code, file, actor ?? Sample.Approver, Cancellation);

    /// <summary>Carries out what a file asks for; what could not be done, with its line.</summary>
    public async Task<IReadOnlyList<EntryProblem>> CarryAsync(DecisionPlan plan)
    {
        var refused = new List<EntryProblem>();
        foreach (var planned in plan.Decisions)
        {
            if ((await Entry.CarryAsync(Sample.Code, planned, Sample.Approver, Cancellation)).Problem is { } problem)
            {
                refused.Add(problem);
            }
        }

        return refused;
    }

    public async Task<Correction> FindAsync(long id) => (await Kept.FindAsync(Sample.Code, id, Cancellation))!;

    public async Task<IReadOnlyList<CorrectionStep>> StepsAsync(long id) => await Kept.ListStepsAsync(Sample.Code, id, Cancellation);

    public static CorrectionSubject Family => new(SubjectKind.Family, VillageBuilder.OurId(1));
}
