using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>
/// The rows that <see cref="StatisticsCounts.Replace"/> needs counted, as they were and as they are now: closed, so that whatever counts differently now than before is in it with
/// everything that decides where it counts. Both counts also take all areas and programmes, all events of the families in the subset, and all events and accounts of the residents in it.
/// <list type="bullet">
/// <item>A family or household counts where its head lives: with a changed head come those it heads, with a changed one or one with another newest event its heads.</item>
/// <item>A participant counts where a bearer of its number lives, and once however often the number is entered: with a number whose bearer or participant changed come all bearers,
/// their heads, and all participants.</item>
/// <item>Age, death certificates and accounts matter to the resident alone.</item>
/// </list>
/// </summary>
internal sealed class StatisticsSubset
{
    private StatisticsSubset(HashSet<long> residents, HashSet<long> families, HashSet<long> households, HashSet<long> participants) =>
        (Residents, Families, Households, Participants) = (residents, families, households, participants);

    /// <summary>Source keys of residents.</summary>
    public IReadOnlySet<long> Residents { get; }

    /// <summary>Source keys of families; their events belong to the subset.</summary>
    public IReadOnlySet<long> Families { get; }

    /// <summary>Source keys of households.</summary>
    public IReadOnlySet<long> Households { get; }

    /// <summary>Source keys of participants.</summary>
    public IReadOnlySet<long> Participants { get; }

    /// <summary>Closes a set of changes.</summary>
    public static StatisticsSubset Of(StatisticsChanges changes, IStatisticsNeighbours neighbours)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(neighbours);

        // What lives or is called otherwise than before: only its number can make a participant count elsewhere.
        var (families, households) = (changes.Families.ToHashSet(), changes.Households.ToHashSet());
        families.UnionWith(neighbours.FamiliesHeadedBy(changes.Residents));
        households.UnionWith(neighbours.HouseholdsHeadedBy(changes.Residents));
        var numbers = neighbours.NumbersOfResidents(changes.Residents)
            .Concat(neighbours.NumbersOfFamilies(families))
            .Concat(neighbours.NumbersOfHouseholds(households))
            .Concat(neighbours.NumbersOfParticipants(changes.Participants))
            .ToHashSet();
        numbers.Remove(0);

        families.UnionWith(changes.FamilyEvents);
        families.UnionWith(neighbours.FamiliesWith(numbers));
        households.UnionWith(neighbours.HouseholdsWith(numbers));
        var participants = changes.Participants.ToHashSet();
        participants.UnionWith(neighbours.ParticipantsWith(numbers));

        var residents = changes.Residents.Concat(changes.Aged).Concat(changes.DeathCertificates).Concat(changes.Accounts).ToHashSet();
        residents.UnionWith(neighbours.ResidentsWith(numbers));
        residents.UnionWith(neighbours.HeadsOfFamilies(families));
        residents.UnionWith(neighbours.HeadsOfHouseholds(households));
        return new StatisticsSubset(residents, families, households, participants);
    }
}
