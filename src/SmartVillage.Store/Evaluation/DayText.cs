using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmartVillage.Store.Evaluation;

/// <summary>Days as the work file keeps them.</summary>
internal static class DayText
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>How long counters per day are kept.</summary>
    public const int KeptYears = 5;

    public static string Of(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly Day(this SqliteDataReader row, int ordinal) => DateOnly.ParseExact(row.GetString(ordinal), Format, CultureInfo.InvariantCulture);
}
