using CsCheck;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>Expected values are what MariaDB answers to the expression of OpenSID's pages.</summary>
public sealed class CalendarAgeTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-01", 0)]
    [InlineData("2026-03-01", "2025-03-01", 0)]
    [InlineData("2026-03-01", "2025-02-28", 1)]
    [InlineData("2026-03-01", "2024-03-01", 1)]
    [InlineData("2024-03-01", "2023-03-01", 1)]
    [InlineData("2025-03-01", "2024-02-29", 1)]
    [InlineData("2026-03-01", "2009-03-01", 16)]
    [InlineData("2024-12-31", "2007-12-31", 17)]
    [InlineData("2026-03-01", "1966-03-01", 60)]
    [InlineData("2026-02-28", "2026-03-05", 0)]
    [InlineData("2026-03-01", "0001-01-01", 2025)]
    public void On_counts_as_the_source_does(string day, string birthDate, int age) =>
        Assert.Equal(age, CalendarAge.On(DateOnly.Parse(birthDate), DateOnly.Parse(day)));

    [Fact]
    public void On_differs_from_completed_years_only_on_birthdays() => Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 10_000]).Sample((days, later) =>
    {
        var day = new DateOnly(2010, 1, 1).AddDays(later);
        var birthDate = day.AddDays(-days);
        var completed = day.Year - birthDate.Year - (birthDate.AddYears(day.Year - birthDate.Year) > day ? 1 : 0);
        var isBirthday = birthDate.AddYears(day.Year - birthDate.Year) == day;
        Assert.InRange(completed - CalendarAge.On(birthDate, day), 0, isBirthday ? 1 : 0);
    });
}
