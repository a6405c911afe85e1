using System.Globalization;
using MiniExcelLibs;
using SmartVillage.Domain.Records;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>Go from door to door with the lists of an RT, write down what they hear, and bring the lists back.</summary>
internal sealed class Enumerators(Pilot pilot, Campaign campaign, FieldTruth truth)
{
    // People who are in no family are met at once.
    private const long NoFamily = 0;

    private readonly Dictionary<(string List, long Code), string> _words = [];
    private Dictionary<long, Finding> _findings = [];
    private SubjectIndex _index = null!;

    /// <summary>Findings that somebody answered with another value.</summary>
    public HashSet<long> Answered { get; } = [];

    /// <summary>Fills the lists of all families whose visit is not over, an <c>.xlsx</c> for each RT.</summary>
    public async Task<IReadOnlyList<byte[]>> GoRoundAsync(int round, DateOnly day, CancellationToken cancellationToken)
    {
        var (lists, population) = await pilot.Get<WorkListDesk>().BuildAsync(campaign, null, cancellationToken);
        _index = new SubjectIndex(population);
        _findings = (await pilot.Get<IFindings>().ListAsync(campaign.Village, [FindingState.Open], cancellationToken)).ToDictionary(finding => finding.Id);
        var families = (await pilot.Get<ICampaignStore>().ListTasksAsync(campaign.Id, cancellationToken)).ToDictionary(task => task.Code.Value, task => task.FamilyId is { } family ? _index.FindFamily(family)!.SourceKey : NoFamily);
        return [.. lists.GroupBy(list => list.AreaId).Select(area => Fill(WorkListWorkbook.Write([.. area], "uji"), families, round, day))];
    }

    private byte[] Fill(byte[] file, Dictionary<string, long> families, int round, DateOnly day)
    {
        var rows = new MemoryStream(file).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        foreach (var sheet in rows.GroupBy(row => (string)row["Kode lembar"]!))
        {
            Fill([.. sheet], families[sheet.Key], round, day);
        }

        using var filled = new MemoryStream();
        filled.SaveAs(rows);
        return filled.ToArray();
    }

    /// <summary>Of twenty families one is never met, one not at first, one refuses, one has moved, and in one somebody died.</summary>
    private void Fill(List<IDictionary<string, object?>> rows, long family, int round, DateOnly day)
    {
        VisitOutcome? outcome = (family % 20) switch
        {
            3 => VisitOutcome.NotMet,
            7 when round == 1 => VisitOutcome.NotMet,
            11 => VisitOutcome.Refused,
            13 => VisitOutcome.Moved,
            17 => VisitOutcome.Died,
            _ => null,
        };
        var isTold = outcome is null or VisitOutcome.Died;
        var changes = isTold ? rows.Count(Answer) : 0;
        outcome ??= changes > 0 ? VisitOutcome.Changed : VisitOutcome.Unchanged;
        foreach (var row in rows)
        {
            row["Jawaban"] = (string)row["Kode pertanyaan"]! switch
            {
                "HASIL" => OutcomeWords.Of(outcome.Value),
                "TANGGAL" => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                "PETUGAS" => $"Petugas {family % 3}",
                "PINDAH" when outcome == VisitOutcome.Moved => "ya",
                "MENINGGAL" when outcome == VisitOutcome.Died => "ya",
                "LAHIR" or "MENINGGAL" or "PINDAH" or "DATANG" when isTold => "tidak",
                _ => row["Jawaban"],
            };
        }
    }

    private bool Answer(IDictionary<string, object?> row)
    {
        var code = ((string)row["Kode pertanyaan"]!).Split('/');
        if (code.Length < 2)
        {
            return false;
        }

        var finding = _findings[long.Parse(code[1], CultureInfo.InvariantCulture)];
        var field = FieldOf(code[0], code.ElementAtOrDefault(2));
        var view = SubjectView.Find(_index, new CorrectionSubject(finding.Subject, finding.SubjectId))!;
        var key = view.Person?.SourceKey ?? view.Family!.SourceKey;
        if (field is null || truth.Of(field, key) is not { } answer)
        {
            return false;
        }

        row["Jawaban"] = Words(CorrectableFields.Find(field)!, answer.Value);
        row["Jenis dokumen"] = answer.DocumentKind;
        row["Nomor dokumen"] = answer.DocumentNumber;
        if (CorrectableFields.Find(field)!.IsSame(view.ValueOf(CorrectableFields.Find(field)!), answer.Value))
        {
            return false;
        }

        Answered.Add(finding.Id);
        return true;
    }

    /// <summary>What the question on the page is about.</summary>
    private static string? FieldOf(string rule, string? part) => (rule, part) switch
    {
        ("IDN-08", _) => "birthPlace",
        ("IDN-09", _) => "religion",
        ("IDN-11", "IBU") => "motherName",
        ("IDN-11", _) => "fatherName",
        ("IDN-12", _) => "bloodType",
        ("IDN-05" or "IDN-04", _) => "birthDate",
        ("UMR-03", _) => "occupation",
        ("UMR-07", _) => "educationAttained",
        ("DOK-07", null) => "insurance",
        ("DOK-07", _) => "insuranceNumber",
        ("FAM-22", _) => "address",
        _ => null,
    };

    /// <summary>As people write: words in small letters and days the other way round.</summary>
    private string Words(CorrectableField field, string value)
    {
        if (field.Field.Kind == FieldKind.Date)
        {
            return DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        }

        if (field.Field.Kind != FieldKind.Code)
        {
            return value;
        }

        var list = (field.Field.Target!, long.Parse(value, CultureInfo.InvariantCulture));
        if (!_words.TryGetValue(list, out var word))
        {
            var labels = pilot.Get<IAnswerCodes>().List(campaign.Village, list.Item1);
            word = _words[list] = labels.First(entry => entry.Code == list.Item2).Label.ToLowerInvariant();
        }

        return word;
    }
}
