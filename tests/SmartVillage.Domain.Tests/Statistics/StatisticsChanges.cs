using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>
/// What differs between two times, by keys of the source: rows that were added, edited or removed, and what else decides how a row counts. Areas, code lists and programmes are
/// not here: when one of them changes, everything must be counted anew.
/// </summary>
internal sealed record StatisticsChanges
{
    /// <summary>Changed rows of residents.</summary>
    public IReadOnlyCollection<long> Residents { get; init; } = [];

    /// <summary>Residents whose <see cref="CalendarAge"/> differs between the two reference dates.</summary>
    public IReadOnlyCollection<long> Aged { get; init; } = [];

    /// <summary>Residents of whom an event with a death certificate changed.</summary>
    public IReadOnlyCollection<long> DeathCertificates { get; init; } = [];

    /// <summary>Residents of whom an account changed.</summary>
    public IReadOnlyCollection<long> Accounts { get; init; } = [];

    /// <summary>Changed rows of families.</summary>
    public IReadOnlyCollection<long> Families { get; init; } = [];

    /// <summary>Families whose newest event may be another or of another kind.</summary>
    public IReadOnlyCollection<long> FamilyEvents { get; init; } = [];

    /// <summary>Changed rows of households.</summary>
    public IReadOnlyCollection<long> Households { get; init; } = [];

    /// <summary>Changed rows of participants.</summary>
    public IReadOnlyCollection<long> Participants { get; init; } = [];
}
