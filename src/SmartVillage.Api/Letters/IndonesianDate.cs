using System.Globalization;

namespace SmartVillage.Api.Letters;

/// <summary>Dates as they stand on letters; written out here because the program carries no cultures.</summary>
internal static class IndonesianDate
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
