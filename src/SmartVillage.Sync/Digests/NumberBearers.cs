using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// Finds the residents who bear the numbers that programmes of aid refer to, by the target of the programme: as their own NIK, or as heads of the family or household. Numbers are equal
/// as <see cref="StatisticsNumber"/> says, so that every way to write one is looked up; numbers of a form that the store does not look up are few, and all of them are gone through.
/// </summary>
/// <param name="rows">The rows of both editions.</param>
internal sealed class NumberBearers(EditionRows rows)
{
    private const long HouseholdTarget = 3;

    private static readonly Unit[] Units =
    [
        new(Entities.Residents, Entities.Residents["nik"], Head: null, Target: 1),
        new(Entities.Families, Entities.Families["familyCardNumber"], Entities.Families["head"], Target: 2),
        new(Entities.Households, Entities.Households["householdNumber"], Entities.Households["head"], HouseholdTarget),
    ];

    private readonly Dictionary<long, ILookup<ulong, long>> _irregular = [];

    /// <summary>Target and number of a resident, family or household; none without a number.</summary>
    public static IEnumerable<(long Target, string Number)> NumberOf(EntityRecord row) =>
        Units.Where(unit => unit.Entity == row.Definition && row.Text(unit.Number) is not null).Select(unit => (unit.Target, row.Text(unit.Number)!));

    /// <summary>Source keys of the bearers.</summary>
    public async Task<HashSet<long>> FindAsync(IReadOnlyCollection<(long Target, string Number)> numbers, CancellationToken cancellationToken)
    {
        var bearers = new HashSet<long>();
        foreach (var unit in Units)
        {
            var wanted = numbers.Where(number => number.Target == unit.Target).Select(number => (number.Number, Word: StatisticsNumber.Of(number.Number)))
                .Where(number => number.Word != 0).DistinctBy(number => number.Word).ToList();
            var spellings = wanted.SelectMany(number => StatisticsNumber.Spellings(number.Word, number.Number)).ToList();
            var found = await rows.FindAsync(unit.Entity, unit.Number, spellings, cancellationToken);
            bearers.UnionWith(found.Both.Select(unit.BearerOf).OfType<long>());
            var irregular = wanted.Select(number => number.Word).Where(unit.MayBeIrregular).ToList();
            if (irregular.Count > 0)
            {
                var lookup = await IrregularAsync(unit, cancellationToken);
                bearers.UnionWith(irregular.SelectMany(word => lookup[word]));
            }
        }

        return bearers;
    }

    /// <summary>Gone through once; only the numbers and their bearers are kept.</summary>
    private async Task<ILookup<ulong, long>> IrregularAsync(Unit unit, CancellationToken cancellationToken)
    {
        if (!_irregular.TryGetValue(unit.Target, out var irregular))
        {
            var bearers = new List<(ulong Word, long Bearer)>();
            await foreach (var row in rows.StreamIrregularAsync(unit.Entity, unit.Number, cancellationToken))
            {
                if (unit.BearerOf(row) is { } bearer)
                {
                    bearers.Add((StatisticsNumber.Of(row.Text(unit.Number)), bearer));
                }
            }

            _irregular[unit.Target] = irregular = bearers.ToLookup(pair => pair.Word, pair => pair.Bearer);
        }

        return irregular;
    }

    private sealed record Unit(EntityDefinition Entity, FieldDefinition Number, FieldDefinition? Head, long Target)
    {
        public long? BearerOf(EntityRecord row) => Head is null ? row.SourceKey : row.Number(Head);

        /// <summary>Whether a number can be written in a form that the store does not look up: household numbers lie in it as they are, others only when real or temporary.</summary>
        public bool MayBeIrregular(ulong word) => StatisticsNumber.IsText(word) || (Target != HouseholdTarget && !Nik.IsReal(StatisticsNumber.Spellings(word).First()));
    }
}
