using System.Globalization;

namespace SmartVillage.Services.Evaluation;

/// <summary>A stretch of whole days of the village that is looked at as one.</summary>
/// <param name="Name">As <c>total</c>, <c>2026-03</c>, <c>2026-Q1</c> or <c>2026</c>.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
public sealed record EvaluationSpan(string Name, DateOnly From, DateOnly Until)
{
    /// <summary>Ways to divide.</summary>
    public static IReadOnlyList<string> Divisions { get; } = ["total", "month", "quarter", "year"];

    /// <summary>Divides a stretch; first and last part may be shorter than their month, quarter or year.</summary>
    public static IReadOnlyList<EvaluationSpan> Divide(DateOnly from, DateOnly until, string division)
    {
        if (division == "total")
        {
            return [new("total", from, until)];
        }

        var spans = new List<EvaluationSpan>();
        for (var start = from; start <= until;)
        {
            var (name, next) = PartOf(start, division);
            spans.Add(new(name, start, next.AddDays(-1) < until ? next.AddDays(-1) : until));
            start = next;
        }

        return spans;
    }

    /// <summary>Its first moment on a clock.</summary>
    public DateTimeOffset Start(TimeSpan offset) => new(From.ToDateTime(TimeOnly.MinValue), offset);

    /// <summary>The first moment behind it on a clock.</summary>
    public DateTimeOffset End(TimeSpan offset) => new(Until.AddDays(1).ToDateTime(TimeOnly.MinValue), offset);

    /// <summary>Whether a moment lies in it.</summary>
    public bool Holds(DateTimeOffset at, TimeSpan offset) => at >= Start(offset) && at < End(offset);

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= Until;

    private static (string Name, DateOnly Next) PartOf(DateOnly day, string division)
    {
        var quarter = (day.Month + 2) / 3;
        return division switch
        {
            "month" => (day.ToString("yyyy-MM", CultureInfo.InvariantCulture), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
            "quarter" => (string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{quarter}"), new DateOnly(day.Year, (3 * quarter) - 2, 1).AddMonths(3)),
            _ => (day.ToString("yyyy", CultureInfo.InvariantCulture), new DateOnly(day.Year, 1, 1).AddYears(1)),
        };
    }
}
