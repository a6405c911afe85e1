using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Makes proposals of answers, and tells campaigns which fields have an approved change.</summary>
public sealed class FieldAnswers(ICorrections corrections, CorrectionDesk desk, IAnswerCodes codes, ICampaignDays days, TimeProvider time) : IFieldAnswers, ICampaignCorrections
{
    /// <summary>An answer that says what is written already confirms it and proposes nothing.</summary>
    private const string Confirms = DraftCheck.NoChange;

    private static readonly CorrectionState[] Approved = [CorrectionState.Approved, CorrectionState.PartlyApproved, CorrectionState.ReadyToApply, CorrectionState.Applied];

    /// <inheritdoc />
    public async Task<IReadOnlyList<EntryProblem>> CheckAsync(VillagePopulation population, IReadOnlyList<AnsweredField> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(answers);
        var problems = answers.Where(answer => DocumentWords.Find(answer.DocumentKind) is null)
            .Select(answer => new EntryProblem(answer.Line, "Jenis dokumen tidak dikenal; isi misalnya KTP, KK, akta lahir, buku nikah, ijazah, atau kosongkan.")).ToList();
        var drafts = await DraftsAsync(population, answers, cancellationToken).ConfigureAwait(false);
        problems.AddRange(drafts.Where(draft => draft.Problem is not null).Select(draft => new EntryProblem(draft.Answer.Line, draft.Problem!)));
        return problems;
    }

    /// <inheritdoc />
    public async Task<int> ProposeAsync(VillagePopulation population, IReadOnlyList<AnsweredField> answers, string by, string byKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(population);
        var drafts = (await DraftsAsync(population, answers, cancellationToken).ConfigureAwait(false)).Select(draft => draft.Draft).OfType<CorrectionDraft>().ToList();
        if (drafts.Count == 0)
        {
            return 0;
        }

        var actor = new CorrectionActor(by, byKey, CorrectionRight.Propose, time.GetUtcNow());
        var result = await desk.ProposeAsync(population.Village, drafts, actor, days.Today(population.Village), submit: true, cancellationToken).ConfigureAwait(false);
        return result.Kept.Count;
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<SubjectField>> ListApprovedAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var approved = await corrections.ListAsync(village, new CorrectionFilter { States = Approved }, cancellationToken).ConfigureAwait(false);
        return approved.SelectMany(correction => correction.Fields.Where(field => field.Standing is FieldStanding.ReadyToApply or FieldStanding.Applied)
            .Select(field => new SubjectField(correction.Subject.Kind, correction.Subject.Id, field.Name))).ToHashSet();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingProposal>> ListWaitingAsync(VillageCode village, CancellationToken cancellationToken) =>
        [.. (await corrections.ListAsync(village, new CorrectionFilter { States = CorrectionStates.Waiting }, cancellationToken).ConfigureAwait(false))
            .Select(correction => new WaitingProposal(correction.Subject.Kind, correction.Subject.Id, correction.UpdatedAt))];

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProposerCount>> CountByPersonAsync(VillageCode village, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var proposed = await corrections.ListAsync(village, new CorrectionFilter(), cancellationToken).ConfigureAwait(false);
        return [.. proposed.Where(correction => correction.CreatedAt >= since).GroupBy(correction => correction.ProposedBy, StringComparer.OrdinalIgnoreCase)
            .Select(person => new ProposerCount(person.Key, person.Count(), person.Count(correction => correction.State == CorrectionState.Rejected)))];
    }

    private async Task<List<AnswerDraft>> DraftsAsync(VillagePopulation population, IReadOnlyList<AnsweredField> answers, CancellationToken cancellationToken)
    {
        var index = new SubjectIndex(population);
        var reader = new AnswerReader(population.Village, codes);
        var today = days.Today(population.Village);
        var check = new DraftCheck(index, today, forOffice: false);
        var origins = answers.Select(answer => answer.Sheet).Distinct(StringComparer.Ordinal).ToList();
        var entered = origins.Count == 0 ? [] : await corrections.ListAsync(population.Village, new CorrectionFilter { Origins = origins }, cancellationToken).ConfigureAwait(false);
        var known = entered.ToLookup(correction => correction.ClientId, StringComparer.Ordinal);
        return [.. answers.Select(answer => Draft(index, reader, today, check, answer, known[answer.ClientId].FirstOrDefault()))];
    }

    private static AnswerDraft Draft(SubjectIndex index, AnswerReader reader, DateOnly today, DraftCheck check, AnsweredField answer, Correction? entered)
    {
        var subject = new CorrectionSubject(answer.Field.Subject, answer.Field.Id);
        if (CorrectableFields.Find(answer.Field.Field) is not { } field || SubjectView.Find(index, subject) is not { } view)
        {
            return new AnswerDraft(answer, null, "Yang ditanyakan sudah tidak ada di data; kosongkan jawabannya.");
        }

        var value = reader.Read(field, answer.Answer);
        if (entered is not null)
        {
            return entered.Fields.Any(kept => kept.Name == field.Name && field.IsSame(kept.Value, value))
                ? new AnswerDraft(answer, null, null)
                : new AnswerDraft(answer, null, "Untuk pertanyaan ini sudah dimasukkan jawaban lain; perbaiki usulan yang itu.");
        }

        var evidence = new Evidence(DocumentWords.Find(answer.DocumentKind) ?? EvidenceKind.Statement, CorrectableField.Collapse(answer.DocumentNumber));
        var draft = new CorrectionDraft(subject, answer.ClientId, [new FieldDraft(field.Name, view.ValueOf(field), value, evidence)], answer.Sheet) { ProposedBy = CorrectableField.Collapse(answer.Visitor) };
        return check.Check(0, draft) is not [var fault, ..]
            ? new AnswerDraft(answer, draft, null)
            : new AnswerDraft(answer, null, fault.Code switch
            {
                Confirms => null,
                DraftCheck.BadValue => reader.Choices(field, answer.Answer, today) ?? fault.Text,
                _ => fault.Text,
            });
    }

    private sealed record AnswerDraft(AnsweredField Answer, CorrectionDraft? Draft, string? Problem);
}
