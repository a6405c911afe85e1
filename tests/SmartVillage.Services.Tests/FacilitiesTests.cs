using System.Text;
using System.Text.Json;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Services.Tests;

/// <summary>Equipment of a village: where it may stand, and how a map reads it.</summary>
public sealed class FacilitiesTests
{
    private static readonly FacilityDetails Wifi = new()
    {
        Kind = FacilityKind.Wifi,
        Name = "Wifi Balai",
        Latitude = -5.11351234567,
        Longitude = 105.32100004,
        Status = FacilityStatus.Working,
        IsFree = true,
    };

    [Theory]
    [InlineData(-5.1135, 105.321, null)]
    [InlineData(5.9, 95.2, null)]
    [InlineData(-10.9, 122.8, null)]
    [InlineData(-8.5, 140.9, null)]
    [InlineData(105.321, -5.1135, "tertukar")]
    [InlineData(51.5, -0.1, "luar Indonesia")]
    [InlineData(0, 0, "luar Indonesia")]
    [InlineData(double.PositiveInfinity, 105, "luar Indonesia")]
    [InlineData(double.NaN, double.NaN, "luar Indonesia")]
    public void A_point_lies_in_Indonesia_or_the_sentence_says_what_to_do(double latitude, double longitude, string? word)
    {
        var fault = IndonesianArea.FaultOf(latitude, longitude);

        Assert.Equal(word is null, fault is null);
        Assert.Contains(word ?? string.Empty, fault?.Id ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A4:5E:60:01:02:03", true)]
    [InlineData("hp a4-5e-60-01-02-03.", true)]
    [InlineData("a45e.6001.0203", true)]
    [InlineData("10.0.0.7", true)]
    [InlineData("tiang 10.0.0", false)]
    [InlineData("256.1.1.1", false)]
    [InlineData("12:30-14:00", false)]
    [InlineData("2026-02-20", false)]
    [InlineData(null, false)]
    public void Addresses_of_devices_are_found(string? text, bool expected)
    {
        Assert.Equal(expected, DeviceAddresses.AreIn(text));
        Assert.Equal(expected, text is not null && DeviceAddresses.Hide(text) != text);
    }

    [Theory]
    [InlineData(FacilityStatus.Working, 1, FacilityStatus.ReportedOff)]
    [InlineData(FacilityStatus.Unknown, 1, FacilityStatus.ReportedOff)]
    [InlineData(FacilityStatus.Broken, 1, FacilityStatus.Broken)]
    [InlineData(FacilityStatus.Closed, 1, FacilityStatus.Closed)]
    [InlineData(FacilityStatus.Working, 0, FacilityStatus.Working)]
    public void An_open_report_weighs_more_than_an_old_look_and_less_than_a_known_fault(FacilityStatus said, int reports, FacilityStatus shown) =>
        Assert.Equal(shown, FacilityGeoJson.StatusOf(Wifi with { Status = said }, reports == 0 ? null : new OpenReports(reports, DateTimeOffset.UnixEpoch)));

    [Fact]
    public void A_feature_has_longitude_first_and_no_false_precision()
    {
        var facility = new Facility { Id = 7, Revision = 1, At = DateTimeOffset.UnixEpoch, By = "Ani", ByKey = "k", Details = FacilityRules.Clean(Wifi), Keeper = new("Sari", "+628") };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            FacilityGeoJson.WriteAll(writer, [facility], new Dictionary<long, OpenReports>());
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.321,-5.113512]}", text, StringComparison.Ordinal);
        Assert.All((string[])["Sari", "+628", "Ani"], personal => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_and_state_can_be_shown()
    {
        foreach (var kind in Enum.GetValues<FacilityKind>())
        {
            foreach (var status in Enum.GetValues<FacilityStatus>())
            {
                using var stream = new MemoryStream();
                using (var writer = new Utf8JsonWriter(stream))
                {
                    FacilityGeoJson.Write(writer, new Facility { Id = 1, Revision = 1, At = default, By = "a", ByKey = "k", Details = Wifi with { Kind = kind, Status = status } }, null);
                }

                var properties = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("properties");
                Assert.Equal((FacilityNames.Of(kind), FacilityNames.Of(status)), (properties.GetProperty("kind").GetString(), properties.GetProperty("status").GetString()));
            }
        }
    }
}
