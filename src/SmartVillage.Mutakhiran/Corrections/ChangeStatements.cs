using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>The statements of everybody in a village who has to go to the civil registry.</summary>
public sealed class ChangeStatements(ICorrections corrections, IVillagePopulations populations, IAnswerCodes codes)
{
    /// <summary>One for each proposal with a field that waits for a document, by number.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException">The village has no edition.</exception>
    public async Task<StatementsOfVillage> BuildAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var edition = populations.Read(village) ?? throw CampaignErrors.NoEdition(village);
        var index = new SubjectIndex(edition);
        var words = FieldWords.Of(edition, codes);
        var waiting = await corrections.ListAsync(village, new CorrectionFilter { States = CorrectionStates.Watched }, cancellationToken);
        var statements = new List<NumberedStatement>();
        foreach (var correction in waiting.Where(correction => correction.Fields.Any(field => field is { Standing: FieldStanding.AwaitingDocument, Definition.IsSpecific: false })).OrderBy(correction => correction.Id))
        {
            if (SubjectView.Find(index, correction.Subject) is { } view)
            {
                statements.Add(new NumberedStatement(
                    correction.Id, (view.Person ?? edition.FindPerson(view.Family?.Head))?.Id, ChangeStatement.Of(edition, view, ChangeStatement.FieldsOf(correction), words)));
            }
        }

        return new StatementsOfVillage(edition.Edition, statements);
    }
}

/// <summary>Statements of a village.</summary>
/// <param name="Edition">The edition that shows what stands.</param>
/// <param name="Statements">The statements.</param>
public sealed record StatementsOfVillage(long Edition, IReadOnlyList<NumberedStatement> Statements);

/// <summary>A statement of one proposal.</summary>
/// <param name="Correction">Number of the proposal.</param>
/// <param name="Resident">Our id of who is named in it, for the ledger.</param>
/// <param name="Statement">What it says.</param>
public sealed record NumberedStatement(long Correction, long? Resident, ChangeStatement Statement);
