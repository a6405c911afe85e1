using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// The rows that can make a difference between two countings, and everything that they are counted together with: nobody outside is counted differently because of them. Families and
/// households count where their heads live, participants of aid where the bearers of their numbers do. More rows than needed do no harm, because they are counted on both sides.
/// </summary>
internal sealed class ClosedSubset(EditionRows rows)
{
    private static readonly FieldDefinition Nik = Entities.Residents["nik"];
    private static readonly FieldDefinition LifeStatus = Entities.Residents["lifeStatus"];
    private static readonly FieldDefinition FamilyHead = Entities.Families["head"];
    private static readonly FieldDefinition FamilyNumber = Entities.Families["familyCardNumber"];
    private static readonly FieldDefinition HouseholdHead = Entities.Households["head"];
    private static readonly FieldDefinition HouseholdNumber = Entities.Households["householdNumber"];
    private static readonly FieldDefinition EventFamily = Entities.FamilyEvents["family"];
    private static readonly FieldDefinition EventResident = Entities.ResidentEvents["resident"];
    private static readonly FieldDefinition ProgrammeTarget = Entities.Benefits["target"];
    private static readonly FieldDefinition Programme = Entities.BenefitParticipants["benefit"];
    private static readonly FieldDefinition Participant = Entities.BenefitParticipants["participant"];

    private const int Dead = 2;
    private const long HouseholdTarget = 3;

    /// <summary>Longer numbers are compared as texts.</summary>
    private const int MostDigits = 18;

    private static readonly (EntityDefinition Entity, FieldDefinition Number, long Target)[] Bearers =
        [(Entities.Residents, Nik, 1), (Entities.Families, FamilyNumber, 2), (Entities.Households, HouseholdNumber, HouseholdTarget)];

    private readonly HashSet<long> _asked = [];
    private readonly Dictionary<string, (Dictionary<long, EntityRecord> Old, Dictionary<long, EntityRecord> New)> _rows =
        Entities.All.ToDictionary(entity => entity.Name, _ => (new Dictionary<long, EntityRecord>(), new Dictionary<long, EntityRecord>()), StringComparer.Ordinal);

    private readonly Dictionary<long, long> _targets = [];
    private RowPairs _participants = new([], []);
    private HashSet<(long Target, ulong Number)> _participating = [];

    /// <summary>Rows as they were, in the order in which a counting takes them; areas, which all rows have in common, are not among them.</summary>
    public IEnumerable<EntityRecord> Old => Ordered(pair => pair.Old);

    /// <summary>Rows as they are.</summary>
    public IEnumerable<EntityRecord> New => Ordered(pair => pair.New);

    /// <summary>Starts with what differs and with <paramref name="birthdays"/>; false when it cannot be closed, and everything has to be counted.</summary>
    public async Task<bool> GrowAsync(IEnumerable<EntityRecord> birthdays, CancellationToken cancellationToken)
    {
        // Programmes have topics of their own, and areas say where everybody is counted.
        if (rows.AnyChange(Entities.Benefits) || rows.AnyChange(Entities.Areas))
        {
            return false;
        }

        Take(Entities.Benefits, await rows.AllAsync(Entities.Benefits, cancellationToken));
        if (_rows[Entities.Benefits.Name].Old.Count > 0)
        {
            foreach (var programme in _rows[Entities.Benefits.Name].Old.Values)
            {
                _targets[programme.SourceKey] = programme.Number(ProgrammeTarget) ?? 0;
            }

            _participants = await rows.AllAsync(Entities.BenefitParticipants, cancellationToken);
            _participating = [.. _participants.Both.SelectMany(NumberOf).Select(number => (number.Target, StatisticsNumber.Of(number.Number)))];
        }

        var open = rows.Changed(Entities.Residents).Select(row => row.SourceKey)
            .Concat(Numbers(rows.Changed(Entities.Families), FamilyHead))
            .Concat(Numbers(rows.Changed(Entities.Households), HouseholdHead))
            .Concat(Numbers(rows.Changed(Entities.ResidentEvents), EventResident)).ToHashSet();
        var families = await rows.FindAsync(Entities.Families, [.. Numbers(rows.Changed(Entities.FamilyEvents), EventFamily)], cancellationToken);
        open.UnionWith(Numbers(families.Both, FamilyHead));
        if (await BearersAsync([.. rows.Changed(Entities.BenefitParticipants).SelectMany(NumberOf)], cancellationToken) is not { } bearers)
        {
            return false;
        }

        for (open.UnionWith(bearers); open.Count > 0; open = bearers)
        {
            open.ExceptWith(_asked);
            _asked.UnionWith(open);
            if (await GrowByAsync(open, cancellationToken) is not { } more)
            {
                return false;
            }

            bearers = more;
        }

        // Age matters to the resident alone: nobody counts elsewhere because of it.
        List<EntityRecord> alone = [.. birthdays.Where(row => !_asked.Contains(row.SourceKey))];
        Take(Entities.Residents, new RowPairs(alone, alone));
        TakeParticipants();
        await TakeEventsAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes residents with what they head; returns who else bears one of their numbers, or null when that cannot be said.</summary>
    private async Task<HashSet<long>?> GrowByAsync(HashSet<long> residents, CancellationToken cancellationToken)
    {
        var people = await rows.FindAsync(Entities.Residents, residents, cancellationToken);
        var texts = residents.Select(Text).ToList();
        var families = await rows.FindAsync(Entities.Families, FamilyHead, texts, cancellationToken);
        var households = await rows.FindAsync(Entities.Households, HouseholdHead, texts, cancellationToken);
        Take(Entities.Residents, people);
        Take(Entities.Families, families);
        Take(Entities.Households, households);
        var numbers = Bearers.Zip([people, families, households])
            .SelectMany(pair => pair.Second.Both.Select(row => (pair.First.Target, Number: row.Text(pair.First.Number) ?? string.Empty)))
            .Where(number => _participating.Contains((number.Target, StatisticsNumber.Of(number.Number))));
        return await BearersAsync([.. numbers], cancellationToken);
    }

    /// <summary>
    /// Residents who bear one of some numbers, by the target of a programme: as their own NIK, or as heads of the family or household. Numbers count without leading zeros; null when one is
    /// of a kind that the store cannot look up.
    /// </summary>
    private async Task<HashSet<long>?> BearersAsync(IReadOnlyCollection<(long Target, string Number)> numbers, CancellationToken cancellationToken)
    {
        var bearers = new HashSet<long>();
        foreach (var (entity, field, target) in Bearers)
        {
            var wanted = numbers.Where(number => number.Target == target).Select(number => number.Number.TrimStart('0')).Where(number => number.Length > 0)
                .Distinct(StringComparer.Ordinal).ToList();
            if (wanted.Any(number => target == HouseholdTarget ? number.Length > MostDigits || !number.All(char.IsAsciiDigit) : !Domain.Residents.Nik.IsReal(number)))
            {
                return null;
            }

            var spellings = wanted.SelectMany(number => Enumerable.Range(0, MostDigits + 1 - number.Length).Select(zeros => new string('0', zeros) + number)).ToList();
            var found = await rows.FindAsync(entity, field, spellings, cancellationToken);
            bearers.UnionWith(entity == Entities.Residents
                ? found.Both.Select(row => row.SourceKey)
                : Numbers(found.Both, entity == Entities.Families ? FamilyHead : HouseholdHead));
        }

        return bearers;
    }

    private async Task TakeEventsAsync(CancellationToken cancellationToken)
    {
        var families = Taken(Entities.Families).Select(row => Text(row.SourceKey)).ToHashSet(StringComparer.Ordinal);
        var dead = Taken(Entities.Residents).Where(row => row.Number(LifeStatus) == Dead).Select(row => Text(row.SourceKey)).ToHashSet(StringComparer.Ordinal);
        Take(Entities.FamilyEvents, await rows.FindAsync(Entities.FamilyEvents, EventFamily, families, cancellationToken));
        Take(Entities.ResidentEvents, await rows.FindAsync(Entities.ResidentEvents, EventResident, dead, cancellationToken));
    }

    private void TakeParticipants()
    {
        var numbers = rows.Changed(Entities.BenefitParticipants).SelectMany(NumberOf)
            .Concat(Bearers.SelectMany(bearer => Taken(bearer.Entity).Select(row => (bearer.Target, Number: row.Text(bearer.Number))))
                .Where(number => number.Number is not null).Select(number => (number.Target, number.Number!)))
            .Select(number => (number.Item1, StatisticsNumber.Of(number.Item2))).ToHashSet();
        bool IsTaken(EntityRecord row) => NumberOf(row).Any(number => numbers.Contains((number.Target, StatisticsNumber.Of(number.Number))));
        Take(Entities.BenefitParticipants, new RowPairs([.. _participants.Old.Where(IsTaken)], [.. _participants.New.Where(IsTaken)]));
    }

    /// <summary>Target of the programme and number of a participant; none when the programme has no population.</summary>
    private IEnumerable<(long Target, string Number)> NumberOf(EntityRecord participant)
    {
        if (participant.Number(Programme) is { } programme && _targets.TryGetValue(programme, out var target) && participant.Text(Participant) is { } number)
        {
            yield return (target, number);
        }
    }

    private void Take(EntityDefinition entity, RowPairs pairs)
    {
        var (old, now) = _rows[entity.Name];
        pairs.Old.ForEach(row => old[row.SourceKey] = row);
        pairs.New.ForEach(row => now[row.SourceKey] = row);
    }

    private IEnumerable<EntityRecord> Taken(EntityDefinition entity) => _rows[entity.Name].Old.Values.Concat(_rows[entity.Name].New.Values);

    private IEnumerable<EntityRecord> Ordered(Func<(Dictionary<long, EntityRecord> Old, Dictionary<long, EntityRecord> New), Dictionary<long, EntityRecord>> side) =>
        Entities.All.SelectMany(entity => side(_rows[entity.Name]).OrderBy(row => row.Key).Select(row => row.Value));

    private static IEnumerable<long> Numbers(IEnumerable<EntityRecord> rows, FieldDefinition field) => rows.Select(row => row.Number(field)).OfType<long>();

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
