using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>Answers by looking at every row of both times.</summary>
internal sealed class RowNeighbours(IReadOnlyList<EntityRecord> rows) : IStatisticsNeighbours
{
    public IEnumerable<long> FamiliesHeadedBy(IReadOnlyCollection<long> residents) => KeysWhere(Entities.Families, "head", residents);

    public IEnumerable<long> HouseholdsHeadedBy(IReadOnlyCollection<long> residents) => KeysWhere(Entities.Households, "head", residents);

    public IEnumerable<long> HeadsOfFamilies(IReadOnlyCollection<long> families) => Of(Entities.Families, families).Select(row => row.Number(row.Definition["head"]) ?? 0);

    public IEnumerable<long> HeadsOfHouseholds(IReadOnlyCollection<long> households) => Of(Entities.Households, households).Select(row => row.Number(row.Definition["head"]) ?? 0);

    public IEnumerable<ulong> NumbersOfResidents(IReadOnlyCollection<long> residents) => Numbers(Entities.Residents, "nik", residents);

    public IEnumerable<ulong> NumbersOfFamilies(IReadOnlyCollection<long> families) => Numbers(Entities.Families, "familyCardNumber", families);

    public IEnumerable<ulong> NumbersOfHouseholds(IReadOnlyCollection<long> households) => Numbers(Entities.Households, "householdNumber", households);

    public IEnumerable<ulong> NumbersOfParticipants(IReadOnlyCollection<long> participants) => Numbers(Entities.BenefitParticipants, "participant", participants);

    public IEnumerable<long> ResidentsWith(IReadOnlyCollection<ulong> numbers) => KeysWith(Entities.Residents, "nik", numbers);

    public IEnumerable<long> FamiliesWith(IReadOnlyCollection<ulong> numbers) => KeysWith(Entities.Families, "familyCardNumber", numbers);

    public IEnumerable<long> HouseholdsWith(IReadOnlyCollection<ulong> numbers) => KeysWith(Entities.Households, "householdNumber", numbers);

    public IEnumerable<long> ParticipantsWith(IReadOnlyCollection<ulong> numbers) => KeysWith(Entities.BenefitParticipants, "participant", numbers);

    private IEnumerable<EntityRecord> Of(EntityDefinition entity, IReadOnlyCollection<long> keys) => rows.Where(row => row.Definition == entity && keys.Contains(row.SourceKey));

    private IEnumerable<ulong> Numbers(EntityDefinition entity, string field, IReadOnlyCollection<long> keys) =>
        Of(entity, keys).Select(row => StatisticsNumber.Of(row.Text(entity[field])));

    private IEnumerable<long> KeysWhere(EntityDefinition entity, string field, IReadOnlyCollection<long> values) =>
        rows.Where(row => row.Definition == entity && row.Number(entity[field]) is { } value && values.Contains(value)).Select(row => row.SourceKey);

    private IEnumerable<long> KeysWith(EntityDefinition entity, string field, IReadOnlyCollection<ulong> numbers) =>
        rows.Where(row => row.Definition == entity && numbers.Contains(StatisticsNumber.Of(row.Text(entity[field])))).Select(row => row.SourceKey);
}
