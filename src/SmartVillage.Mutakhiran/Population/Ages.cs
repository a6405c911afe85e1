namespace SmartVillage.Mutakhiran.Population;

/// <summary>Completed years, as laws about age count them.</summary>
public static class Ages
{
    /// <summary>Completed years on a day; negative before the birth. Whoever was born on 29 February completes a year on 1 March where there is no such day.</summary>
    public static int On(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return (day.Month, day.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? years - 1 : years;
    }
}
