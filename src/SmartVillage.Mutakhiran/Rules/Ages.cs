using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Completed years, as laws count them.</summary>
internal static class Ages
{
    /// <summary>Before this day nobody who is alive was born; OpenSID writes such dates for damaged ones.</summary>
    public static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    /// <summary>Completed years, or nothing for a date of birth that cannot be.</summary>
    public static int? On(DateOnly? birth, DateOnly day)
    {
        if (birth is not { } born || born < EarliestBirth || born > day)
        {
            return null;
        }

        var years = day.Year - born.Year;
        return Birthday(born, years) > day ? years - 1 : years;
    }

    /// <summary>When somebody completes a number of years; who was born on 29 February does so on 1 March of a common year, as MySQL's TIMESTAMPDIFF counts.</summary>
    public static DateOnly Birthday(DateOnly birth, int years)
    {
        var day = birth.AddYears(years);
        return day.Day < birth.Day ? day.AddDays(1) : day;
    }

    /// <summary>The first of some dates of birth that lie after a day: until then they are mistakes, from then on ages.</summary>
    public static DateOnly? FirstAhead(DateOnly day, params ReadOnlySpan<Person?> people)
    {
        DateOnly? first = null;
        foreach (var person in people)
        {
            if (person?.BirthDate is { } birth && birth > day && !(first <= birth))
            {
                first = birth;
            }
        }

        return first;
    }

    /// <summary>The next birthday after a day; the day of birth itself where that lies ahead.</summary>
    public static DateOnly NextBirthday(DateOnly birth, DateOnly day)
    {
        if (birth > day)
        {
            return birth;
        }

        var years = day.Year - birth.Year;
        return Birthday(birth, years) is var birthday && birthday > day ? birthday : Birthday(birth, years + 1);
    }
}
