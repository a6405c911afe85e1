using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>
/// Which rows count together. Every answer is about both times, rows as they were and as they are now, and about many keys at once; keys are those of the source, numbers are
/// <see cref="StatisticsNumber"/>, of which 0 is none. Too many rows do no harm, a missing one does.
/// </summary>
internal interface IStatisticsNeighbours
{
    /// <summary>Families that any of these residents head.</summary>
    IEnumerable<long> FamiliesHeadedBy(IReadOnlyCollection<long> residents);

    /// <summary>Households that any of these residents head.</summary>
    IEnumerable<long> HouseholdsHeadedBy(IReadOnlyCollection<long> residents);

    /// <summary>Heads of these families.</summary>
    IEnumerable<long> HeadsOfFamilies(IReadOnlyCollection<long> families);

    /// <summary>Heads of these households.</summary>
    IEnumerable<long> HeadsOfHouseholds(IReadOnlyCollection<long> households);

    /// <summary>NIK of these residents.</summary>
    IEnumerable<ulong> NumbersOfResidents(IReadOnlyCollection<long> residents);

    /// <summary>Family card numbers.</summary>
    IEnumerable<ulong> NumbersOfFamilies(IReadOnlyCollection<long> families);

    /// <summary>Household numbers.</summary>
    IEnumerable<ulong> NumbersOfHouseholds(IReadOnlyCollection<long> households);

    /// <summary>Numbers that these participants of programmes were entered with.</summary>
    IEnumerable<ulong> NumbersOfParticipants(IReadOnlyCollection<long> participants);

    /// <summary>Residents with any of these NIK.</summary>
    IEnumerable<long> ResidentsWith(IReadOnlyCollection<ulong> numbers);

    /// <summary>Families with any of these family card numbers.</summary>
    IEnumerable<long> FamiliesWith(IReadOnlyCollection<ulong> numbers);

    /// <summary>Households with any of these numbers.</summary>
    IEnumerable<long> HouseholdsWith(IReadOnlyCollection<ulong> numbers);

    /// <summary>Participants of any programme that were entered with any of these numbers.</summary>
    IEnumerable<long> ParticipantsWith(IReadOnlyCollection<ulong> numbers);
}
