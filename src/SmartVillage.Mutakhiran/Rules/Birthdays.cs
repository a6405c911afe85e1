using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Birthdays of dates that can be.</summary>
internal static class Birthdays
{
    /// <summary>Before this day nobody who is alive was born; OpenSID writes such dates for damaged ones.</summary>
    public static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>Completed years, or nothing for a date of birth that cannot be.</summary>
    public static int? AgeOn(DateOnly? birth, DateOnly day) => birth is { } born && born >= EarliestBirth && born <= day ? Ages.On(born, day) : null;

    /// <summary>The next birthday after a day; the day of birth itself where that lies ahead.</summary>
    public static DateOnly Next(DateOnly birth, DateOnly day)
    {
        if (birth > day)
        {
            return birth;
        }

        var next = In(birth, day.Year);
        return next > day ? next : In(birth, day.Year + 1);
    }

    private static DateOnly In(DateOnly birth, int year) =>
        birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, birth.Month, birth.Day);
}
