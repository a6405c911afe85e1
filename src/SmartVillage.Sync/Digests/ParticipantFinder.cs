using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Finds participants of programmes by the number they were entered with, in every way to write it, and the target of their programme.
/// </summary>
/// <param name="rows">The rows of both editions.</param>
/// <param name="targets">Target of each programme by its source key; a participant of any other has no population to be counted in.</param>
internal sealed class ParticipantFinder(EditionRows rows, IReadOnlyDictionary<long, long> targets)
{
    private static readonly FieldDefinition Programme = Entities.BenefitParticipants["benefit"];
    private static readonly FieldDefinition Participant = Entities.BenefitParticipants["participant"];

    /// <summary>Target of the programme and number of a participant; none when the programme has no population.</summary>
    public IEnumerable<(long Target, string Number)> NumberOf(EntityRecord participant)
    {
        if (participant.Number(Programme) is { } programme && targets.TryGetValue(programme, out var target) && participant.Text(Participant) is { } number)
        {
            yield return (target, number);
        }
    }

    /// <summary>Participants with one of these numbers.</summary>
    public async Task<RowPairs> FindAsync(IEnumerable<(long Target, string Number)> numbers, CancellationToken cancellationToken)
    {
        if (targets.Count == 0)
        {
            return new RowPairs([], []);
        }

        var wanted = numbers.Select(number => (number.Target, number.Number, Word: StatisticsNumber.Of(number.Number))).Where(number => number.Word != 0)
            .DistinctBy(number => (number.Target, number.Word)).ToList();
        var words = wanted.Select(number => (number.Target, number.Word)).ToHashSet();
        bool IsWanted(EntityRecord row) => NumberOf(row).Any(number => words.Contains((number.Target, StatisticsNumber.Of(number.Number))));
        var found = await rows.FindAsync(
            Entities.BenefitParticipants, Participant, [.. wanted.SelectMany(number => StatisticsNumber.Spellings(number.Word, number.Number))], cancellationToken);
        return new RowPairs(found.Old.FindAll(IsWanted), found.New.FindAll(IsWanted));
    }
}
