using System.Globalization;
using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Digests;

/// <summary>
/// The rows that can make a difference between two countings, and everything that they are counted together with: nobody outside is counted differently because of them. Families and
/// households count where their heads live, participants of aid where the bearers of their numbers do. More rows than needed do no harm, because they are counted on both sides.
/// </summary>
internal sealed class ClosedSubset(EditionRows rows)
{
    private static readonly FieldDefinition LifeStatus = Entities.Residents["lifeStatus"];
    private static readonly FieldDefinition FamilyHead = Entities.Families["head"];
    private static readonly FieldDefinition HouseholdHead = Entities.Households["head"];
    private static readonly FieldDefinition EventFamily = Entities.FamilyEvents["family"];
    private static readonly FieldDefinition EventResident = Entities.ResidentEvents["resident"];
    private static readonly FieldDefinition AccountResident = Entities.SelfServiceAccounts["resident"];
    private static readonly FieldDefinition ProgrammeTarget = Entities.Benefits["target"];

    private const int Dead = 2;

    private readonly HashSet<long> _asked = [];
    private readonly Dictionary<string, (Dictionary<long, EntityRecord> Old, Dictionary<long, EntityRecord> New)> _rows =
        Entities.All.ToDictionary(entity => entity.Name, _ => (new Dictionary<long, EntityRecord>(), new Dictionary<long, EntityRecord>()), StringComparer.Ordinal);

    private readonly NumberBearers _bearers = new(rows);
    private ParticipantFinder _participants = new(rows, new Dictionary<long, long>());

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
        _participants = new ParticipantFinder(rows, _rows[Entities.Benefits.Name].Old.ToDictionary(programme => programme.Key, programme => programme.Value.Number(ProgrammeTarget) ?? 0));
        List<(long Target, string Number)> changed = [.. rows.Changed(Entities.BenefitParticipants).SelectMany(_participants.NumberOf)];
        var open = rows.Changed(Entities.Residents).Select(row => row.SourceKey)
            .Concat(Numbers(rows.Changed(Entities.Families), FamilyHead))
            .Concat(Numbers(rows.Changed(Entities.Households), HouseholdHead))
            .Concat(Numbers(rows.Changed(Entities.ResidentEvents), EventResident))
            .Concat(Numbers(rows.Changed(Entities.SelfServiceAccounts), AccountResident)).ToHashSet();
        var families = await rows.FindAsync(Entities.Families, [.. Numbers(rows.Changed(Entities.FamilyEvents), EventFamily)], cancellationToken);
        open.UnionWith(Numbers(families.Both, FamilyHead));
        open.UnionWith(await _bearers.FindAsync(changed, cancellationToken));
        while (open.Count > 0)
        {
            _asked.UnionWith(open);
            open = await GrowByAsync(open, cancellationToken);
            open.ExceptWith(_asked);
        }

        // Age matters to the resident alone: nobody counts elsewhere because of it.
        List<EntityRecord> alone = [.. birthdays.Where(row => !_asked.Contains(row.SourceKey))];
        Take(Entities.Residents, new RowPairs(alone, alone));
        Take(Entities.BenefitParticipants, await _participants.FindAsync(changed.Concat(alone.SelectMany(NumberBearers.NumberOf)), cancellationToken));
        await TakeEventsAsync(cancellationToken);
        var residents = Taken(Entities.Residents).Select(row => Text(row.SourceKey)).ToHashSet(StringComparer.Ordinal);
        Take(Entities.SelfServiceAccounts, await rows.FindAsync(Entities.SelfServiceAccounts, AccountResident, residents, cancellationToken));
        return true;
    }

    /// <summary>Takes residents with what they head and with the participants under their numbers; returns who else bears a number of those.</summary>
    private async Task<HashSet<long>> GrowByAsync(HashSet<long> residents, CancellationToken cancellationToken)
    {
        var people = await rows.FindAsync(Entities.Residents, residents, cancellationToken);
        var texts = residents.Select(Text).ToList();
        var families = await rows.FindAsync(Entities.Families, FamilyHead, texts, cancellationToken);
        var households = await rows.FindAsync(Entities.Households, HouseholdHead, texts, cancellationToken);
        Take(Entities.Residents, people);
        Take(Entities.Families, families);
        Take(Entities.Households, households);
        var numbers = people.Both.Concat(families.Both).Concat(households.Both).SelectMany(NumberBearers.NumberOf);
        var participants = await _participants.FindAsync(numbers, cancellationToken);
        Take(Entities.BenefitParticipants, participants);
        return await _bearers.FindAsync([.. participants.Both.SelectMany(_participants.NumberOf)], cancellationToken);
    }

    private async Task TakeEventsAsync(CancellationToken cancellationToken)
    {
        var families = Taken(Entities.Families).Select(row => Text(row.SourceKey)).ToHashSet(StringComparer.Ordinal);
        var dead = Taken(Entities.Residents).Where(row => row.Number(LifeStatus) == Dead).Select(row => Text(row.SourceKey)).ToHashSet(StringComparer.Ordinal);
        Take(Entities.FamilyEvents, await rows.FindAsync(Entities.FamilyEvents, EventFamily, families, cancellationToken));
        Take(Entities.ResidentEvents, await rows.FindAsync(Entities.ResidentEvents, EventResident, dead, cancellationToken));
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
