using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Events of a resident as rules read them.</summary>
internal static class PersonEvents
{
    public const long Death = 2;
    public const long MoveOut = 3;
    public const long Lost = 4;
    public const long MoveIn = 5;

    /// <summary>OpenSID from 21.09 on writes this code for everybody in a family that moves to another RT, with day, month and year mixed up: it tells neither where somebody is nor when.</summary>
    private const long LeftForAWhile = 6;

    /// <summary>The last event that says something, by key.</summary>
    public static EntityRecord? Last(this RuleContext village, Person person) =>
        village.Telling(person).MaxBy(row => row.SourceKey);

    /// <summary>Events that say something.</summary>
    public static IEnumerable<EntityRecord> Telling(this RuleContext village, Person person) => village.Population.EventsOf(person).Where(row => Kind(row) != LeftForAWhile);

    public static long? Kind(EntityRecord row) => row.Number(ResidentFields.EventKind);

    /// <summary>Day of an event.</summary>
    public static DateOnly? EventDay(EntityRecord row) => row.Day(ResidentFields.EventAt);

    /// <summary>Day on which it was reported.</summary>
    public static DateOnly? ReportDay(EntityRecord row) => row.Day(ResidentFields.ReportedAt);
}
