using System.Globalization;
using SmartVillage.Domain.Privacy;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>The rows of one family, understood or refused row by row.</summary>
internal sealed class SheetAnswers
{
    private const string NotOfThisSheet = "Kode pertanyaan tidak milik lembar ini; jangan mengubah kolom kode.";

    private const int LongestNote = 300;

    private readonly FamilyTask _task;
    private readonly Campaign _campaign;
    private readonly IReadOnlyDictionary<long, Finding> _findings;
    private readonly List<AnsweredField> _fields = [];

    public SheetAnswers(FamilyTask task, Campaign campaign, IReadOnlyDictionary<long, Finding> findings, IReadOnlyList<FilledRow> rows)
    {
        _task = task;
        _campaign = campaign;
        _findings = findings;
        Edition = long.TryParse(rows[0].Edition, NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;
        foreach (var row in rows)
        {
            Take(row);
        }

        if (Outcome is null && Problems.Count == 0)
        {
            Refuse(rows[0], $"Hasil kunjungan belum diisi untuk lembar ini; isi baris {WorkListColumns.OutcomeCode}.");
        }
        else if (Day is null && Problems.Count == 0)
        {
            Refuse(rows[0], $"Tanggal kunjungan belum diisi untuk lembar ini; isi baris {WorkListColumns.DayCode} seperti 2027-02-15.");
        }
    }

    public FamilyTask Task => _task;

    public long? Edition { get; }

    public VisitOutcome? Outcome { get; private set; }

    public bool IsSecondLook { get; private set; }

    public DateOnly? Day { get; private set; }

    public string? Visitor { get; private set; }

    /// <summary>Answers about fields, each proposed by whoever was at the door.</summary>
    public IReadOnlyList<AnsweredField> Fields => [.. _fields.Select(answer => answer with { Visitor = Visitor })];

    public List<AnsweredEvent> Events { get; } = [];

    public List<EntryProblem> Problems { get; } = [];

    private void Take(FilledRow row)
    {
        switch (row.Code.ToUpperInvariant())
        {
            case WorkListColumns.OutcomeCode or WorkListColumns.SecondOutcomeCode:
                IsSecondLook = row.Code.Equals(WorkListColumns.SecondOutcomeCode, StringComparison.OrdinalIgnoreCase);
                Outcome = OutcomeWords.Find(row.Answer);
                if (Outcome is null or VisitOutcome.New)
                {
                    Refuse(row, "Hasil kunjungan tidak dikenal; isi sesuai, berubah, pindah, meninggal, tidak ditemui, atau menolak.");
                }

                break;
            case WorkListColumns.DayCode:
                TakeDay(row);
                break;
            case WorkListColumns.VisitorCode:
                Visitor = row.Answer.Length <= 100 && !DigitRun.HoldIdentity(row.Answer) ? row.Answer : null;
                if (Visitor is null)
                {
                    Refuse(row, "Nama petugas terlalu panjang, atau berisi nomor identitas.");
                }

                break;
            case var code when FixedQuestion.All.Any(question => question.Code == code):
                TakeFixed(row, code);
                break;
            default:
                TakeQuestion(row);
                break;
        }
    }

    private void TakeDay(FilledRow row)
    {
        Day = DateOnly.TryParseExact(row.Answer, (string[])["yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (Day is null)
        {
            Refuse(row, "Tanggal kunjungan tidak terbaca; tulis seperti 2027-02-15.");
        }
        else if (Day < _campaign.Calendar.Opens)
        {
            Refuse(row, "Tanggal kunjungan lebih awal dari kampanye; periksa tahunnya.");
        }
    }

    private void TakeFixed(FilledRow row, string code)
    {
        if (_task.FamilyId is not { } family)
        {
            Refuse(row, "Pertanyaan ini hanya untuk lembar keluarga; kosongkan jawabannya.");
            return;
        }

        switch (row.Answer.ToUpperInvariant())
        {
            case "YA" or "Y":
                Events.Add(new AnsweredEvent(family, code, $"{_task.Code.Value}.{code}"));
                break;
            case "TIDAK" or "T" or "-":
                break;
            default:
                Refuse(row, "Jawab ya atau tidak.");
                break;
        }
    }

    private void TakeQuestion(FilledRow row)
    {
        var parts = row.Code.Split('/');
        if (parts.Length is < 2 or > 3 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !_findings.TryGetValue(number, out var finding) || !IsAsked(finding) || !string.Equals(finding.Rule, parts[0], StringComparison.OrdinalIgnoreCase))
        {
            Refuse(row, NotOfThisSheet);
            return;
        }

        var question = parts.Length == 3 ? FieldQuestions.PartOf(finding.Rule, parts[2]) : FieldQuestions.Of(finding.Rule);
        if (question is null)
        {
            Refuse(row, NotOfThisSheet);
        }
        else if (question.FieldOf(finding) is { } field)
        {
            _fields.Add(new AnsweredField(
                row.Line,
                _task.Code.Value,
                field,
                row.Answer,
                Filled(row.DocumentKind),
                Filled(row.DocumentNumber),
                ClientId(row)));
        }
        else if (row.Answer.Length > LongestNote)
        {
            Refuse(row, "Jawaban terlalu panjang; tulis yang terpenting saja.");
        }
        else
        {
            Events.Add(new AnsweredEvent(_task.FamilyId ?? AnsweredEvent.NoFamily, $"{finding.Rule}/{finding.Id}", ClientId(row), row.Answer));
        }
    }

    /// <summary>Whether a sheet asks about it: that of its family, or for somebody in no family the one of the RT.</summary>
    private bool IsAsked(Finding finding) => _task.FamilyId is { } family ? finding.FamilyId == family : _task.IsLoose && finding.FamilyId is null;

    private string ClientId(FilledRow row) => $"{_task.Code.Value}.{row.Code.ToUpperInvariant().Replace('/', '.')}";

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private void Refuse(FilledRow row, string message) => Problems.Add(new EntryProblem(row.Line, message));
}
