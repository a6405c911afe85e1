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

    /// <summary>Changing the address of a family writes this code for everybody in it, so that it says nothing about where somebody is.</summary>
    private const long LeftForAWhile = 6;

    /// <summary>The last event that says something, by key.</summary>
    public static EntityRecord? Last(this RuleContext village, Person person) =>
        village.Population.EventsOf(person).Where(row => Kind(row) != LeftForAWhile).MaxBy(row => row.SourceKey);

    public static long? Kind(EntityRecord row) => row.Number(ResidentFields.EventKind);

    /// <summary>Day of an event.</summary>
    public static DateOnly? EventDay(EntityRecord row) => row.Day(ResidentFields.EventAt);

    /// <summary>Day on which it was reported.</summary>
    public static DateOnly? ReportDay(EntityRecord row) => row.Day(ResidentFields.ReportedAt);
}
