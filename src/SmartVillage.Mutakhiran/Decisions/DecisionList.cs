using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Decisions;

/// <summary>Makes the list of what waits for a decision: what was handed in, what somebody looks at, and what was put aside.</summary>
public sealed class DecisionList(ICorrections corrections, IVillagePopulations populations, IAnswerCodes codes)
{
    /// <summary>Rows of one list; far fewer than the reader takes back, so that no list is too large to be read again.</summary>
    public const int MostRows = 20_000;

    private static readonly CorrectionState[] States = [.. CorrectionStates.Waiting, CorrectionState.OnHold];

    // Nobody of the office, and with every right: what may be decided is asked for, not by whom.
    private static readonly CorrectionActor Anybody = new(string.Empty, string.Empty, CorrectionRight.Handle | CorrectionRight.Decide, DateTimeOffset.UnixEpoch);

    /// <summary>The list of a village.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException">The village has no edition.</exception>
    public async Task<WaitingDecisions> BuildAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var edition = populations.Read(village) ?? throw CampaignErrors.NoEdition(village);
        var waiting = await corrections.ListAsync(village, new CorrectionFilter { States = States }, cancellationToken);
        var index = new SubjectIndex(edition);
        var words = FieldWords.Of(edition, codes);
        var fields = new List<WaitingField>();
        var residents = new HashSet<long>();
        var left = 0;
        foreach (var (correction, view, area) in InOrder(waiting, index))
        {
            var open = correction.Fields.Where(field => field.Standing is FieldStanding.Proposed or FieldStanding.AwaitingDocument).ToList();
            if (left > 0 || fields.Count + open.Count > MostRows)
            {
                // Those that follow would stand out of order before it.
                left++;
                continue;
            }

            var person = view?.Person ?? edition.FindPerson(view?.Family?.Head);
            residents.UnionWith(((long?[])[view?.Person?.Id, person?.Id]).OfType<long>());
            fields.AddRange(open.Select(field => new WaitingField(
                correction,
                field,
                FieldWords.PlaceOf(area),
                Nik.Mask(view?.Family?.Number),
                person?.Name,
                words.Of(field.Definition, field.Base),
                words.Of(field.Definition, field.Value),
                PossibleFor(correction, field, view))));
        }

        return new WaitingDecisions(edition.Edition, fields, left, [.. residents]);
    }

    private static IEnumerable<(Correction Correction, SubjectView? View, AreaPlace? Area)> InOrder(IReadOnlyList<Correction> waiting, SubjectIndex index) => waiting
        .Select(correction => (Correction: correction, View: SubjectView.Find(index, correction.Subject)))
        .Select(pair => (pair.Correction, pair.View, Area: index.Village.FindArea(pair.View?.Family?.Area ?? pair.View?.Person?.Area)))
        .OrderBy(row => row.Area?.Hamlet, StringComparer.Ordinal).ThenBy(row => row.Area?.Rw, StringComparer.Ordinal).ThenBy(row => row.Area?.Rt, StringComparer.Ordinal)
        .ThenBy(row => row.Correction.FamilyId).ThenBy(row => row.Correction.Id);

    private static string PossibleFor(Correction correction, CorrectionField field, SubjectView? view)
    {
        if (field.Standing == FieldStanding.AwaitingDocument)
        {
            return $"menunggu Dukcapil; kosongkan, atau {DecisionWords.Of(CorrectionAction.Reject)} bersama semua isian usul ini";
        }

        var approved = CorrectionDecisions.CarryThrough(correction, new CorrectionOrder(CorrectionAction.Approve) { Fields = [field.Name] }, Anybody, view, TimeSpan.Zero);
        return approved.Refusal is { } refusal
            ? $"{WordsOf(CorrectionAction.Reject, CorrectionAction.Hold, CorrectionAction.AskInformation, CorrectionAction.Park)}. {CorrectionRefusals.TextOf(refusal).Title}"
            : WordsOf(CorrectionAction.Approve, CorrectionAction.Reject, CorrectionAction.Hold, CorrectionAction.AskInformation, CorrectionAction.Park);
    }

    private static string WordsOf(params IEnumerable<CorrectionAction> actions) => string.Join(", ", actions.Select(DecisionWords.Of));
}
