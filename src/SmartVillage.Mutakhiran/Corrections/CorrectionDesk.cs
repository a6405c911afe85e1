using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Takes proposals in and carries out what people decide about them, against the edition that is visible.</summary>
public sealed class CorrectionDesk(ICorrections corrections, IVillagePopulations populations, CorrectionOptions options)
{
    private static readonly CorrectionState[] Pending = [CorrectionState.ReadyToApply, CorrectionState.Applied];

    /// <summary>
    /// Keeps drafts that were handed in together, all or none. With <paramref name="submit"/> they are handed in at once; without, they stay drafts. Sent again with the same ids by the same key,
    /// they change nothing.
    /// </summary>
    /// <param name="village">Whose data.</param>
    /// <param name="drafts">What is proposed.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="today">Day in the village's zone.</param>
    /// <param name="submit">Whether to hand them in.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public async Task<ProposalResult> ProposeAsync(VillageCode village, IReadOnlyList<CorrectionDraft> drafts, CorrectionActor actor, DateOnly today, bool submit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(actor);
        if (populations.ReadAround(village, [.. drafts.Select(draft => draft.Subject)]) is not { } edition)
        {
            return new ProposalResult([], [new CorrectionFault(0, string.Empty, "no-edition", "Desa ini belum mempunyai edisi; jalankan sinkronisasi lebih dahulu.")]);
        }

        var index = new SubjectIndex(edition);
        var known = await corrections.FindSentAsync(village, actor.Key, [.. drafts.Select(draft => draft.ClientId)], cancellationToken);
        var check = new DraftCheck(index, today, actor.Rights.HasFlag(CorrectionRight.Handle));
        // What was kept before is not judged again: the edition may have moved on since.
        var faults = drafts.SelectMany((draft, position) => known.ContainsKey(draft.ClientId) ? [] : check.Check(position, draft)).ToList();
        faults.AddRange(drafts.Select((draft, position) => (draft, position)).GroupBy(pair => pair.draft.ClientId, StringComparer.Ordinal).SelectMany(same => same.Skip(1))
            .Select(pair => new CorrectionFault(pair.position, "clientId", "same-client-id", "clientId ini dipakai dua kali dalam kiriman yang sama.")));
        if (faults.Count > 0)
        {
            return new ProposalResult([], faults);
        }

        var made = drafts.Select(draft => known.GetValueOrDefault(draft.ClientId) ?? Make(village, index, draft, actor)).ToList();
        return new ProposalResult(await corrections.AddAsync([.. made.Select(correction => correction.Id > 0 || !submit ? correction : Submitted(correction, actor))], cancellationToken), []);
    }

    /// <summary>Carries out what a person wants with one correction.</summary>
    public async Task<CorrectionChange> CarryAsync(VillageCode village, long id, CorrectionOrder order, CorrectionActor actor, CancellationToken cancellationToken) =>
        await CarryAsync(await IndexForAsync(village, [id], order, cancellationToken), village, id, order, actor, cancellationToken);

    /// <summary>Carries out the same with several corrections, each on its own; what became of each, by number.</summary>
    public async Task<IReadOnlyDictionary<long, CorrectionChange>> CarryManyAsync(
        VillageCode village, IReadOnlyCollection<long> ids, CorrectionOrder order, CorrectionActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var index = await IndexForAsync(village, ids, order, cancellationToken);
        var changes = new Dictionary<long, CorrectionChange>();
        foreach (var id in ids)
        {
            changes[id] = await CarryAsync(index, village, id, order, actor, cancellationToken);
        }

        return changes;
    }

    /// <summary>Carries out a decision with the look that has to come first, in one transaction: the whole of it or nothing.</summary>
    public async Task<CorrectionChange> CarryThroughAsync(VillageCode village, CorrectionDecision decision, CorrectionActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(actor);
        var index = await IndexForAsync(village, [decision.Id], decision.Order, cancellationToken);
        return await corrections.ChangeAsync(village, decision.Id, (correction, approved) => JudgeThrough(index, correction, approved, decision, actor), cancellationToken);
    }

    /// <summary>What decisions would come to if they were carried out now, one after the other; nothing is changed. In the order of the decisions.</summary>
    public async Task<IReadOnlyList<CorrectionChange>> TryAsync(VillageCode village, IReadOnlyList<CorrectionDecision> decisions, CorrectionActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(actor);
        var known = new Dictionary<long, Correction>();
        foreach (var id in decisions.Select(decision => decision.Id).Distinct())
        {
            if (await corrections.FindAsync(village, id, cancellationToken) is { } correction)
            {
                known[id] = correction;
            }
        }

        var index = populations.ReadAround(village, [.. known.Values.Select(correction => correction.Subject).Distinct()]) is { } edition ? new SubjectIndex(edition) : null;
        var approved = (await corrections.ListAsync(village, new CorrectionFilter { States = Pending }, cancellationToken)).ToList();
        var changes = new List<CorrectionChange>(decisions.Count);
        foreach (var decision in decisions)
        {
            var change = known.GetValueOrDefault(decision.Id) is { } correction
                ? JudgeThrough(index, correction, approved.Where(other => other.Subject == correction.Subject), decision, actor)
                : CorrectionChange.Refuse(CorrectionRefusal.NotFound);
            changes.Add(change);
            if (change.After is { State: CorrectionState.ReadyToApply } after)
            {
                approved.Add(after);
            }
        }

        return changes;
    }

    private Task<CorrectionChange> CarryAsync(SubjectIndex? index, VillageCode village, long id, CorrectionOrder order, CorrectionActor actor, CancellationToken cancellationToken) =>
        corrections.ChangeAsync(
            village,
            id,
            (correction, approved) => Judge(CorrectionDecisions.Carry(correction, order, actor, ViewOf(index, correction), options.Deadline), order, approved),
            cancellationToken);

    private CorrectionChange JudgeThrough(SubjectIndex? index, Correction correction, IEnumerable<Correction> approved, CorrectionDecision decision, CorrectionActor actor) =>
        Judge(CorrectionDecisions.CarryThrough(correction, decision.Order, actor with { BasedOn = decision.Revision }, ViewOf(index, correction), options.Deadline), decision.Order, approved);

    /// <summary>Refuses to approve what another approved one changes.</summary>
    private static CorrectionChange Judge(CorrectionChange change, CorrectionOrder order, IEnumerable<Correction> approved) =>
        order.Action == CorrectionAction.Approve && change.After is { } after && Overlaps(after, approved) ? CorrectionChange.Refuse(CorrectionRefusal.OtherPending) : change;

    private static SubjectView? ViewOf(SubjectIndex? index, Correction correction) => index is null ? null : SubjectView.Find(index, correction.Subject);

    /// <summary>Only an approval looks at the data, and only at that of its subjects.</summary>
    private async Task<SubjectIndex?> IndexForAsync(VillageCode village, IReadOnlyCollection<long> ids, CorrectionOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Action != CorrectionAction.Approve)
        {
            return null;
        }

        var subjects = new HashSet<CorrectionSubject>();
        foreach (var id in ids)
        {
            if (await corrections.FindAsync(village, id, cancellationToken) is { } correction)
            {
                subjects.Add(correction.Subject);
            }
        }

        return populations.ReadAround(village, subjects) is { } edition ? new SubjectIndex(edition) : null;
    }

    private static bool Overlaps(Correction after, IEnumerable<Correction> approved)
    {
        var fields = after.Fields.Where(field => field.Standing == FieldStanding.ReadyToApply).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return approved.Any(other => other.Id != after.Id && other.Fields.Any(field => field.Standing is FieldStanding.ReadyToApply or FieldStanding.Applied && fields.Contains(field.Name)));
    }

    private static Correction Make(VillageCode village, SubjectIndex index, CorrectionDraft draft, CorrectionActor actor)
    {
        var view = SubjectView.Find(index, draft.Subject)!;
        return new Correction
        {
            Village = village,
            Subject = draft.Subject,
            FamilyId = draft.Subject.Kind == SubjectKind.Family ? draft.Subject.Id : view.Family?.Id,
            State = CorrectionState.Draft,
            ClientId = draft.ClientId,
            Origin = draft.Origin,
            ProposedBy = draft.ProposedBy ?? actor.Name,
            EnteredBy = draft.ProposedBy is null || string.Equals(draft.ProposedBy, actor.Name, StringComparison.OrdinalIgnoreCase) ? null : actor.Name,
            ProposedByKey = actor.Key,
            CreatedAt = actor.At,
            UpdatedAt = actor.At,
            BaseEdition = index.Village.Edition,
            Beside = view.DigestBeside(draft.Fields.Select(field => field.Name)),
            Fields =
            [
                .. draft.Fields.Select(field => new CorrectionField
                {
                    Name = field.Name,
                    Base = CorrectableField.Collapse(field.Base),
                    Value = CorrectableField.Collapse(field.Value),
                    Evidence = field.Evidence,
                    Basis = CorrectableField.Collapse(field.Basis),
                    Route = CorrectableFields.Find(field.Name)!.RouteFor(CorrectableField.Collapse(field.Value)),
                }),
            ],
        };
    }

    private static Correction Submitted(Correction draft, CorrectionActor actor) =>
        CorrectionDecisions.Carry(draft, new CorrectionOrder(CorrectionAction.Submit), actor with { BasedOn = null }, null, TimeSpan.Zero).After!;
}
