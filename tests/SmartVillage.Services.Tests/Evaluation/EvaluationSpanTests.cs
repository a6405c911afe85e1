using CsCheck;
using SmartVillage.Services.Evaluation;

namespace SmartVillage.Services.Tests.Evaluation;

public sealed class EvaluationSpanTests
{
    [Theory]
    [InlineData("total", "total")]
    [InlineData("month", "2025-11,2025-12,2026-01")]
    [InlineData("quarter", "2025-Q4,2026-Q1")]
    [InlineData("year", "2025,2026")]
    public void Parts_are_named_after_the_calendar_and_cut_at_both_ends(string division, string names)
    {
        var spans = EvaluationSpan.Divide(new DateOnly(2025, 11, 20), new DateOnly(2026, 1, 5), division);

        Assert.Equal(names, string.Join(',', spans.Select(s => s.Name)));
        Assert.Equal((new DateOnly(2025, 11, 20), new DateOnly(2026, 1, 5)), (spans[0].From, spans[^1].Until));
    }

    [Fact]
    public void Every_day_lies_in_exactly_one_part()
    {
        var stretches = Gen.Select(Gen.Int[0, 3_000], Gen.Int[0, 900], Gen.Int[0, 3].Select(i => EvaluationSpan.Divisions[i]));

        stretches.Sample((first, days, division) =>
        {
            var from = new DateOnly(2020, 1, 1).AddDays(first);
            var spans = EvaluationSpan.Divide(from, from.AddDays(days), division);

            Assert.All(Enumerable.Range(0, days + 1), day => Assert.Single(spans, s => s.Holds(from.AddDays(day))));
            Assert.DoesNotContain(spans, s => s.Holds(from.AddDays(-1)) || s.Holds(from.AddDays(days + 1)));
        });
    }

    [Fact]
    public void A_day_begins_on_the_clock_of_the_village()
    {
        var span = new EvaluationSpan("total", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2));
        var offset = TimeSpan.FromHours(7);

        Assert.True(span.Holds(new DateTimeOffset(2026, 3, 1, 17, 0, 0, TimeSpan.Zero), offset));
        Assert.False(span.Holds(new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero), offset));
    }
}
