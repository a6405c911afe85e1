using System.Text.Json;
using SmartVillage.Adapters.Bmkg;
using SmartVillage.Adapters.Bmkg.Forecast;
using SmartVillage.Adapters.Bmkg.Nowcast;
using SmartVillage.Adapters.Bmkg.Quakes;

namespace SmartVillage.Adapters.Tests.Bmkg;

public sealed class ReaderTests
{
    [Fact]
    public void A_forecast_is_a_list_of_days_of_steps_with_numbers_or_texts()
    {
        var hours = ForecastReader.Read(BmkgSamples.Forecast);

        Assert.Equal(3, hours.Count);
        var rain = hours[1];
        Assert.Equal((25d, 91d, 88d, 0.4, 7.6), (rain.TemperatureC, rain.HumidityPercent, rain.CloudPercent, rain.RainMm, rain.WindKmh));
        Assert.Equal(("Hujan Ringan", "Light Rain", "SE", "< 9 km"), (rain.Weather, rain.WeatherEn, rain.WindFrom, rain.Visibility));
        Assert.Equal("https://api-apps.bmkg.go.id/storage/icon/cuaca/hujan%20ringan-am.svg", rain.Icon);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), rain.At);
        Assert.Equal((new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), 26d), (hours[2].At, hours[2].TemperatureC));
    }

    [Theory]
    [InlineData("Asia/Jakarta", 7)]
    [InlineData("+0700", 7)]
    [InlineData("+08:00", 8)]
    [InlineData("WIT", 9)]
    public void A_step_with_only_local_time_is_placed_by_the_zone(string zone, int hours)
    {
        var body = $$"""{"lokasi":{"timezone":"{{zone}}"},"data":[{"cuaca":[[{"local_datetime":"2026-03-02 07:00:00","t":1}]]}]}""";

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.FromHours(hours)), Assert.Single(ForecastReader.Read(body)).At);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":null}""")]
    public void A_forecast_of_nothing_is_empty(string body) => Assert.Empty(ForecastReader.Read(body));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    public void What_is_no_forecast_is_refused(string body) => Assert.Throws<JsonException>(() => ForecastReader.Read(body));

    [Fact]
    public void Earthquakes_are_read_from_an_object_and_from_a_list()
    {
        var one = Assert.Single(QuakeReader.Read(BmkgSamples.Latest));
        var many = QuakeReader.Read(BmkgSamples.Felt);

        Assert.Equal((5.1, 10d, -5.5, 104.2), (one.Magnitude, one.DepthKm, one.Latitude, one.Longitude));
        Assert.Equal("https://data.bmkg.go.id/DataMKG/TEWS/20260302071000.mmi.jpg", one.Shakemap);
        Assert.Equal(2, many.Count);
        Assert.Equal((3.2, 12d), (many[1].Magnitude, many[1].DepthKm));
    }

    [Fact]
    public void An_earthquake_in_several_lists_is_told_once_newest_first()
    {
        var merged = QuakeReader.Merge([QuakeReader.Read(BmkgSamples.Latest), QuakeReader.Read(BmkgSamples.Felt), QuakeReader.Read(BmkgSamples.Strong)]);

        Assert.Equal([5.1, 3.2, 6.0], merged.Select(quake => quake.Magnitude));
        Assert.Equal(("Tidak berpotensi tsunami", "III Liwa"), (merged[0].Potential, merged[0].Felt));
        Assert.Null(merged[2].Potential);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Infogempa":{}}""")]
    [InlineData("[]")]
    public void What_is_no_list_of_earthquakes_is_refused(string body) => Assert.Throws<JsonException>(() => QuakeReader.Read(body));

    [Fact]
    public void A_feed_gives_file_names_and_never_addresses()
    {
        var body = BmkgSamples.Feed("CLP20260302001_alert.xml", "../../etc/passwd", "http://169.254.169.254/meta-data", "CLP20260302001_alert.xml");

        Assert.Equal(["CLP20260302001_alert.xml"], NowcastFeed.Read(body).Select(entry => entry.File));
    }

    [Fact]
    public void An_empty_channel_means_no_warnings() => Assert.Empty(NowcastFeed.Read(BmkgSamples.Feed()));

    [Theory]
    [InlineData("10 km", 10d)]
    [InlineData("-0.5", -0.5)]
    [InlineData("km", null)]
    [InlineData(null, null)]
    public void Leading_reads_the_number_before_a_unit(string? text, double? number) => Assert.Equal(number, Numbers.Leading(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relatif")]
    [InlineData(null)]
    public void Only_web_addresses_are_passed_on(string? text) => Assert.Null(Numbers.WebAddress(text));
}
