using System.Diagnostics;
using SmartVillage.Api.Http;
using SmartVillage.Api.Telemetry;

namespace SmartVillage.Api.Tests;

public sealed class IdentityDigitsTests
{
    [Theory]
    [InlineData("9812345678909999", true)]
    [InlineData("98 1234 5678 9099 99", true)]
    [InlineData("98.12.34.567890.9999", true)]
    [InlineData("9812-3456-7890-9999", true)]
    [InlineData("x9812345678909999y", true)]
    [InlineData("9812/3456/7890/9999", true)]
    [InlineData("9812_3456_7890_9999", true)]
    [InlineData("(9812) 3456\u20137890\u00A09999", true)]
    [InlineData("٩٨١٢٣٤٥٦٧٨٩٠٩٩٩٩", true)]
    [InlineData("981234567890999", false)]
    [InlineData("2026-03-01T19:30:05", false)]
    [InlineData("12345678,90123456", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void AreIn_finds_numbers_however_people_group_them(string? text, bool expected) => Assert.Equal(expected, IdentityDigits.AreIn(text));

    [Theory]
    [InlineData("a 9812345678909999 b 9812345678909998", "a **************** b ****************")]
    [InlineData("9812 3456 7890 9999", "****************")]
    [InlineData("9812/3456/7890/9999, RT 02", "****************, RT 02")]
    [InlineData("RW 001 / RT 002", "RW 001 / RT 002")]
    public void Hide_replaces_every_number_and_nothing_else(string text, string expected) => Assert.Equal(expected, IdentityDigits.Hide(text));

    [Fact]
    public void A_span_keeps_its_route_and_loses_what_the_caller_wrote()
    {
        using var source = new ActivitySource("test");
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name == "test", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var span = source.StartActivity("GET /9812345678909999", ActivityKind.Server)!;
        span.SetTag("url.path", "/9812345678909999").SetTag("url.query", "?q=9812345678909999").SetTag("user_agent.original", "9812345678909999")
            .SetTag("http.route", "/api/v1/villages/{code}").SetTag("http.request.method", "GET");

        using var processor = new ImpersonalSpans();
        processor.OnEnd(span);

        Assert.Equal("GET /api/v1/villages/{code}", span.DisplayName);
        Assert.Equal(["http.request.method", "http.route"], span.TagObjects.Select(t => t.Key).Order(StringComparer.Ordinal));
    }
}
