using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests.Mutakhiran;

/// <summary>Import batches in the work file: sealed, kept together with the marks on their corrections, emptied when they are settled.</summary>
public sealed class ImportBatchTests : IAsyncDisposable
{
    private static readonly VillageCode Own = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
    private static readonly VillageCode Other = VillageCode.TryParse("18.72.04.1003", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private readonly SqliteCorrections _corrections;
    private readonly SqliteImportBatches _batches;

    public ImportBatchTests()
    {
        _corrections = new SqliteCorrections(_bench.Context);
        _batches = new SqliteImportBatches(_bench.Context);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_batch_comes_back_as_it_was_written_and_no_number_of_a_person_stands_in_the_file()
    {
        var correction = Assert.Single(await _corrections.AddAsync([Ready()], Cancellation));
        var added = await AddAsync(correction);
        await _batches.NoteDownloadAsync(Own, added!.Id, "Pak Budi", "k2", Cancellation);
        var reported = added with
        {
            State = ImportBatchState.Reported,
            Outcome = new ImportOutcome(1, 0, [], "PESANRAHASIA"),
            ReportedAt = added.BuiltAt,
            ReportedBy = "Pak Budi",
            Check = new ImportCheck(4, 1, 0, 0, ["Jumlah keluarga berubah dari 1 menjadi 2."], [17]),
        };
        await _batches.WriteAsync(reported, before => CorrectionChange.To(before), Cancellation);

        Assert.Equivalent(reported with { Downloads = 1 }, await _batches.FindAsync(Own, added.Id, Cancellation), strict: true);
        Assert.Equivalent(new[] { Row }, await _batches.ReadRowsAsync(Own, added.Id, Cancellation), strict: true);
        Assert.Equal(added.Id, (await _corrections.FindAsync(Own, correction.Id, Cancellation))!.Fields[0].Batch);
        foreach (var secret in (string[])[Row.Nik, Row.CardNumber, "PESANRAHASIA", "NILAIRAHASIA"])
        {
            Assert.False(FileScan.Holds(_bench.Folder, secret), secret);
        }
    }

    [Fact]
    public async Task Nothing_is_kept_when_a_correction_changed_since_it_was_read()
    {
        var correction = Assert.Single(await _corrections.AddAsync([Ready()], Cancellation));
        await _corrections.ChangeAsync(Own, correction.Id, (before, _) => CorrectionChange.To(before, Step(before)), Cancellation);

        Assert.Null(await AddAsync(correction));
        Assert.Empty(await _batches.ListAsync(Own, Cancellation));
    }

    [Fact]
    public async Task Rows_are_destroyed_when_the_batch_is_settled()
    {
        var added = await AddAsync(Assert.Single(await _corrections.AddAsync([Ready()], Cancellation)));

        await _batches.WriteAsync(added! with { State = ImportBatchState.Settled }, before => CorrectionChange.To(before), Cancellation);

        Assert.Empty(await _batches.ReadRowsAsync(Own, added!.Id, Cancellation));
    }

    [Fact]
    public async Task Another_village_sees_nothing()
    {
        var added = await AddAsync(Assert.Single(await _corrections.AddAsync([Ready()], Cancellation)));

        Assert.Null(await _batches.FindAsync(Other, added!.Id, Cancellation));
        Assert.Empty(await _batches.ReadRowsAsync(Other, added.Id, Cancellation));
        Assert.Empty(await _batches.ListAsync(Other, Cancellation));
    }

    [Fact]
    public async Task What_was_compared_last_is_remembered_by_village()
    {
        var marks = new SqliteVerificationMarks(_bench.Context);
        var mark = new VerificationMark(4, new DateOnly(2026, 3, 2));
        await marks.WriteAsync(Own, mark with { Edition = 3 }, Cancellation);
        await marks.WriteAsync(Own, mark, Cancellation);

        Assert.Equal(mark, await marks.FindAsync(Own, Cancellation));
        Assert.Null(await marks.FindAsync(Other, Cancellation));
    }

    private static ImportRow Row { get; } = new()
    {
        Resident = 17,
        Nik = "1872040101819999",
        CardNumber = "1872040101209999",
        Hamlet = "LINGKUNGAN SATU",
        Rw = "001",
        Rt = "002",
        Values = new Dictionary<string, string> { ["suku"] = "NILAIRAHASIA" },
        Fields = ["ethnicity"],
        Beside = "00",
    };

    private static CorrectionStep Step(Correction before) => new() { At = before.CreatedAt, Action = CorrectionAction.Observe, From = before.State, To = before.State, By = CorrectionStep.BySystem };

    private static Correction Ready()
    {
        var at = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
        return new Correction
        {
            Village = Own,
            Subject = new CorrectionSubject(SubjectKind.Resident, 17),
            State = CorrectionState.ReadyToApply,
            ClientId = "a",
            ProposedBy = "Bu Ani",
            ProposedByKey = "k1",
            CreatedAt = at,
            UpdatedAt = at,
            BaseEdition = 3,
            Beside = "00",
            Fields = [new CorrectionField { Name = "ethnicity", Value = "NILAIRAHASIA", Standing = FieldStanding.ReadyToApply, Route = ApplyRoute.Import }],
        };
    }

    private Task<ImportBatch?> AddAsync(Correction correction) => _batches.AddAsync(
        new ImportBatch
        {
            Village = Own,
            Hash = ImportSheet.Of([Row]).Hash,
            State = ImportBatchState.Built,
            BuiltAt = correction.CreatedAt,
            BuiltBy = "Pak Budi",
            BuiltByKey = "k2",
            Edition = 3,
            Release = "22.12",
            FullDataMode = true,
            Rows = 1,
            Values = 1,
            Before = new PopulationCounts(5, 4, 1, 2, 3),
        },
        [Row],
        [correction],
        (id, before) => CorrectionChange.To(before with { Fields = [before.Fields[0] with { Batch = id }] }, Step(before)),
        Cancellation);
}
