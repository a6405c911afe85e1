using System.Buffers;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>The rows of a village before and after anything happened to some of them, also what no village would do.</summary>
internal sealed class ChangingRows
{
    private readonly Random _random;
    private long _lastKey = 1_000_000;

    public ChangingRows(SyntheticVillage village, int seed, int changes)
    {
        _random = new Random(seed);
        Before = [.. SyntheticRows.Of(village)];
        DayBefore = village.Day;
        Day = village.Day.AddDays(_random.Next(3) * _random.Next(40));
        After = [.. Before];
        for (var i = 0; i < changes; i++)
        {
            ChangeSomething();
        }

        // Nobody promises an order of the rows of one entity, but for events.
        After = [.. After.OrderBy(OrderOf).ThenBy(row => row.Definition == Entities.Residents ? _random.Next() : row.SourceKey)];
    }

    public IReadOnlyList<EntityRecord> Before { get; }

    public DateOnly DayBefore { get; }

    public List<EntityRecord> After { get; }

    public DateOnly Day { get; }

    /// <summary>Place of a row's entity in a run.</summary>
    public static int OrderOf(EntityRecord row) => Entities.All.Index().First(entity => entity.Item == row.Definition).Index;

    public StatisticsChanges Changes()
    {
        var (before, after) = (Before.ToDictionary(Key), After.ToDictionary(Key));
        var changed = before.Keys.Concat(after.Keys).Distinct()
            .Where(key => !before.TryGetValue(key, out var old) || !after.TryGetValue(key, out var now) || !Bytes(old).SequenceEqual(Bytes(now))).ToList();
        var rows = changed.SelectMany(key => new[] { before.GetValueOrDefault(key), after.GetValueOrDefault(key) }).OfType<EntityRecord>().ToList();
        HashSet<long> Of(EntityDefinition entity) => [.. changed.Where(key => key.Entity == entity).Select(key => key.Key)];
        HashSet<long> Named(EntityDefinition entity, string field) => [.. rows.Where(row => row.Definition == entity).Select(row => row.Number(entity[field]) ?? 0)];
        return new StatisticsChanges
        {
            Residents = Of(Entities.Residents),
            Aged = [.. After.Where(row => row.Definition == Entities.Residents && Age(row, DayBefore) != Age(row, Day)).Select(row => row.SourceKey)],
            DeathCertificates = Named(Entities.ResidentEvents, "resident"),
            Accounts = Named(Entities.SelfServiceAccounts, "resident"),
            Families = Of(Entities.Families),
            FamilyEvents = Named(Entities.FamilyEvents, "family"),
            Households = Of(Entities.Households),
            Participants = Of(Entities.BenefitParticipants),
        };
    }

    public static IEnumerable<EntityRecord> Only(IEnumerable<EntityRecord> rows, StatisticsSubset subset) => rows.Where(row => row.Definition switch
    {
        _ when row.Definition == Entities.Residents => subset.Residents.Contains(row.SourceKey),
        _ when row.Definition == Entities.Families => subset.Families.Contains(row.SourceKey),
        _ when row.Definition == Entities.Households => subset.Households.Contains(row.SourceKey),
        _ when row.Definition == Entities.BenefitParticipants => subset.Participants.Contains(row.SourceKey),
        _ when row.Definition == Entities.FamilyEvents => subset.Families.Contains(row.Number(Entities.FamilyEvents["family"]) ?? 0),
        _ when row.Definition == Entities.ResidentEvents => subset.Residents.Contains(row.Number(Entities.ResidentEvents["resident"]) ?? 0),
        _ when row.Definition == Entities.SelfServiceAccounts => subset.Residents.Contains(row.Number(Entities.SelfServiceAccounts["resident"]) ?? 0),
        _ => true,
    });

    private static (EntityDefinition Entity, long Key) Key(EntityRecord row) => (row.Definition, row.SourceKey);

    private static byte[] Bytes(EntityRecord row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordCodec.Encode(row, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static int? Age(EntityRecord row, DateOnly day) =>
        row.Text(Entities.Residents["birthDate"]) is { } birth ? CalendarAge.On(DateOnly.ParseExact(birth, "yyyy-MM-dd"), day) : null;

    private void ChangeSomething()
    {
        var entity = new[]
        {
            Entities.Residents, Entities.Residents, Entities.Residents, Entities.Families, Entities.FamilyEvents, Entities.ResidentEvents, Entities.Households,
            Entities.BenefitParticipants, Entities.SelfServiceAccounts,
        }[_random.Next(9)];
        var rows = After.FindAll(row => row.Definition == entity);
        if (rows.Count == 0)
        {
            return;
        }

        var (one, other) = (rows[_random.Next(rows.Count)], rows[_random.Next(rows.Count)]);
        switch (_random.Next(6))
        {
            case 0:
                After.Remove(one);
                break;
            case 1:
                After.Add(Copy(one, ++_lastKey));
                break;
            default:
                After.Remove(one);
                After.Add(Edited(one, other));
                break;
        }
    }

    /// <summary>A field becomes as in another row: areas, heads, kinds, numbers, of which several rows then bear the same.</summary>
    private EntityRecord Edited(EntityRecord row, EntityRecord other)
    {
        var edited = Copy(row, row.SourceKey);
        var field = _random.Next(row.Definition.Fields.Count);
        edited[field] = _random.Next(8) == 0 ? null : other[field];
        if (row.Definition == Entities.Residents)
        {
            switch (_random.Next(6))
            {
                case 0:
                    edited[Entities.Residents["ethnicity"].Ordinal] = new[] { "Bali", "BALI ", "bugis", "jawa", "Sunda" }[_random.Next(5)];
                    break;
                case 1:
                    edited[Entities.Residents["area"].Ordinal] = other[Entities.Residents["area"].Ordinal];
                    break;
                case 2:
                    edited[Entities.Residents["nik"].Ordinal] = other[Entities.Residents["nik"].Ordinal];
                    break;
            }
        }

        return edited;
    }

    private static EntityRecord Copy(EntityRecord row, long key)
    {
        var copy = new EntityRecord(row.Definition, key) { Specific = row.Specific };
        for (var field = 0; field < row.Definition.Fields.Count; field++)
        {
            copy[field] = row[field];
        }

        return copy;
    }
}
