using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>
/// Takes lists back that were filled in on a computer. Everything is checked before anything is written, and every part carries an id of its own, so that the same file entered twice, or again
/// after a breakdown, changes nothing twice.
/// </summary>
public sealed class BulkEntry(
    ICampaignStore campaigns, IVillagePopulations villages, ICampaignQuality quality, IFieldAnswers fields, IFamilyEvents events, IEditionDifferences differences, ICampaignDays days)
{
    /// <summary>Takes one file over, whole or not at all.</summary>
    public async Task<EntryResult> EnterAsync(VillageCode village, Stream file, string by, string byKey, CancellationToken cancellationToken)
    {
        var (rows, problem) = FilledWorkbook.Read(file);
        if (problem is not null)
        {
            return Refused([problem]);
        }

        if (villages.Read(village) is not { } population)
        {
            return Refused([new EntryProblem(0, "Kelurahan ini belum punya data; jalankan sinkronisasi dulu.")]);
        }

        // Lists of a campaign may ask about what was repaired since.
        var begun = (await campaigns.ListAsync(village, cancellationToken).ConfigureAwait(false)).FirstOrDefault(campaign => campaign.State == CampaignState.Open)?.StartedAt;
        var findings = (await quality.FindingsAsync(population, begun, cancellationToken).ConfigureAwait(false)).ToDictionary(finding => finding.Id);
        var problems = new List<EntryProblem>();
        var sheets = new List<SheetAnswers>();
        foreach (var sheet in rows.GroupBy(row => row.Sheet, StringComparer.OrdinalIgnoreCase))
        {
            var (answers, refusal) = await UnderstandAsync(village, sheet.Key, [.. sheet], findings, cancellationToken).ConfigureAwait(false);
            problems.AddRange(refusal is null ? answers!.Problems : [refusal]);
            if (answers is not null)
            {
                sheets.Add(answers);
            }
        }

        problems.AddRange(Moved(village, population, sheets));
        problems.AddRange(await fields.CheckAsync(population, [.. sheets.SelectMany(sheet => sheet.Fields)], cancellationToken).ConfigureAwait(false));
        return problems.Count > 0
            ? Refused(problems)
            : await WriteAsync(population, sheets, by, byKey, cancellationToken).ConfigureAwait(false);
    }

    private static EntryResult Refused(List<EntryProblem> problems) => new([.. problems.OrderBy(problem => problem.Line)], 0, 0, 0, 0);

    private static string ReasonOf(VisitRecording recording) => recording == VisitRecording.NotForRecheck
        ? "keluarga ini tidak diundi untuk kunjungan ulang, belum dikunjungi, atau dikunjungi oleh orang yang sama"
        : "tanggalnya di luar masa kampanye atau kampanyenya baru saja ditutup";

    private async Task<(SheetAnswers? Answers, EntryProblem? Problem)> UnderstandAsync(
        VillageCode village, string code, IReadOnlyList<FilledRow> rows, Dictionary<long, Finding> findings, CancellationToken cancellationToken)
    {
        var line = rows[0].Line;
        if (!TaskCode.TryParse(code, out var parsed))
        {
            return (null, new EntryProblem(line, "Kode lembar salah ketik; salin dari lembar yang dicetak."));
        }

        var task = await campaigns.FindTaskAsync(parsed, cancellationToken).ConfigureAwait(false);
        var campaign = task is null ? null : await campaigns.FindAsync(task.CampaignId, cancellationToken).ConfigureAwait(false);
        if (campaign is null || campaign.Village != village)
        {
            return (null, new EntryProblem(line, "Kode lembar ini bukan milik kelurahan ini."));
        }

        return campaign.State == CampaignState.Closed
            ? (null, new EntryProblem(line, "Kampanye dari lembar ini sudah ditutup; catat perubahannya sebagai usulan perbaikan."))
            : (new SheetAnswers(task!, campaign, findings, rows), null);
    }

    /// <summary>An answer to something that changed in OpenSID since the list was made may be an answer to another question.</summary>
    private IEnumerable<EntryProblem> Moved(VillageCode village, VillagePopulation population, List<SheetAnswers> sheets)
    {
        foreach (var edition in sheets.Where(sheet => sheet.Fields.Count > 0).GroupBy(sheet => sheet.Edition))
        {
            var changed = edition.Key is { } number && number <= population.Edition ? differences.ChangedSince(village, number) : null;
            foreach (var field in edition.SelectMany(sheet => sheet.Fields))
            {
                if (changed is null)
                {
                    yield return new EntryProblem(field.Line, "Edisi daftar tidak terbaca atau sudah terlalu lama; cetak daftar baru.");
                }
                else if (changed.Contains(field.Field))
                {
                    yield return new EntryProblem(field.Line, "Isian ini sudah berubah di OpenSID sejak daftar dibuat; periksa yang sekarang, lalu kosongkan jawabannya atau tanyakan lagi.");
                }
            }
        }
    }

    private async Task<EntryResult> WriteAsync(VillagePopulation population, List<SheetAnswers> sheets, string by, string byKey, CancellationToken cancellationToken)
    {
        var today = days.Today(population.Village);
        var visits = sheets.Select(sheet => new Visit(
            sheet.Task.Code, sheet.Day ?? today, sheet.Outcome!.Value, sheet.Visitor ?? by, byKey, sheet.IsSecondLook, $"{sheet.Task.Code.Value}:{(sheet.IsSecondLook ? "ulang:" : string.Empty)}{sheet.Day:yyyy-MM-dd}:{sheet.Outcome}")).ToList();
        var recordings = await campaigns.RecordAsync(population.Village, visits, cancellationToken).ConfigureAwait(false);
        var refused = recordings.Index().Where(pair => pair.Item is not (VisitRecording.Recorded or VisitRecording.Known))
            .Select(pair => new EntryProblem(0, $"Kunjungan lembar {visits[pair.Index].Task.Value} ditolak: {ReasonOf(pair.Item)}.")).ToList();
        if (refused.Count > 0)
        {
            return Refused(refused);
        }

        var proposals = await fields.ProposeAsync(population, [.. sheets.SelectMany(sheet => sheet.Fields)], by, byKey, cancellationToken).ConfigureAwait(false);
        var noted = 0;
        foreach (var campaign in sheets.GroupBy(sheet => sheet.Task.CampaignId))
        {
            noted += await events.NoteAsync(campaign.Key, [.. campaign.SelectMany(sheet => sheet.Events)], by, cancellationToken).ConfigureAwait(false);
        }

        return new EntryResult([], sheets.Count, recordings.Count(recording => recording == VisitRecording.Recorded), proposals, noted);
    }
}
