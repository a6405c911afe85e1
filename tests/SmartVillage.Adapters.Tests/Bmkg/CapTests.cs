using System.Xml;
using CsCheck;
using SmartVillage.Adapters.Bmkg.Cap;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Tests.Bmkg;

public sealed class CapTests
{
    private static readonly HazardPlace Tejosari = new()
    {
        VillageCode = "18.72.04.1002",
        Latitude = -5.13,
        Longitude = 105.33,
        District = "Metro Timur",
        Regency = "Kota Metro",
        Province = "Lampung",
    };

    [Fact]
    public void A_warning_whose_area_holds_the_village_concerns_it()
    {
        var alert = CapReader.Read(BmkgSamples.Cap(description: "Wilayah sekitar."));

        var found = CapMatching.For(alert, Tejosari, BmkgSamples.Now)!;

        Assert.Equal(("Hujan Lebat disertai Petir", "Moderate", "Immediate", "Observed", HazardMatch.Point), (found.Event, found.Severity, found.Urgency, found.Certainty, found.Match));
        Assert.Equal(["Monitor"], found.ResponseTypes);
        Assert.Equal("https://nowcasting.bmkg.go.id/infografis/hujan%20lebat.jpg", found.Web);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 3, 40, 0, TimeSpan.Zero), found.ExpiresAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 50, 0, TimeSpan.Zero), found.BeginsAt);
    }

    [Theory]
    [InlineData("Wilayah Metro Timur.", true)]
    [InlineData("Dapat meluas ke METRO, Pringsewu.", true)]
    [InlineData("Wilayah Metropolitan dan Pringsewu.", false)]
    [InlineData("Wilayah Pringsewu.", false)]
    public void Without_its_area_the_text_has_to_name_district_or_city_as_whole_words(string description, bool concerns) =>
        Assert.Equal(concerns, CapMatching.For(CapReader.Read(BmkgSamples.Cap(polygon: BmkgSamples.Elsewhere, description: description)), Tejosari, BmkgSamples.Now) is { Match: HazardMatch.Name });

    [Theory]
    [InlineData("Hujan Lebat di Bengkulu", "Bengkulu", false)]
    [InlineData("Hujan Lebat di Bengkulu", "Lampung bagian barat", true)]
    [InlineData("Hujan Lebat di LAMPUNG", "", true)]
    public void Headline_or_area_has_to_name_the_province(string headline, string area, bool concerns) =>
        Assert.Equal(concerns, CapMatching.For(CapReader.Read(BmkgSamples.Cap(headline: headline, areaDescription: area)), Tejosari, BmkgSamples.Now) is not null);

    [Theory]
    [InlineData("Daerah Istimewa Yogyakarta", "Hujan Lebat di DI Yogyakarta")]
    [InlineData("DKI Jakarta", "Hujan Lebat di Jakarta")]
    [InlineData("Provinsi Lampung", "Hujan Lebat di Lampung")]
    public void A_province_is_known_without_its_title(string province, string headline) => Assert.True(PlaceNames.NamesProvince(headline, province));

    [Fact]
    public void A_village_without_a_point_is_found_by_name_only()
    {
        var nowhere = Tejosari with { Latitude = null, Longitude = null };

        Assert.Null(CapMatching.For(CapReader.Read(BmkgSamples.Cap(description: "Sekitarnya.")), nowhere, BmkgSamples.Now));
        Assert.NotNull(CapMatching.For(CapReader.Read(BmkgSamples.Cap(description: "Metro Timur.")), nowhere, BmkgSamples.Now));
    }

    [Fact]
    public void A_warning_ends_at_its_end()
    {
        var alert = CapReader.Read(BmkgSamples.Cap());

        Assert.NotNull(CapMatching.For(alert, Tejosari, new DateTimeOffset(2026, 3, 2, 3, 39, 59, TimeSpan.Zero)));
        Assert.Null(CapMatching.For(alert, Tejosari, new DateTimeOffset(2026, 3, 2, 3, 40, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_warning_without_an_end_stands_for_a_day()
    {
        var alert = CapReader.Read(BmkgSamples.Cap().Replace("<expires>2026-03-02T10:40:00+07:00</expires>", string.Empty, StringComparison.Ordinal));

        Assert.NotNull(CapMatching.For(alert, Tejosari, BmkgSamples.Now.AddHours(23)));
        Assert.Null(CapMatching.For(alert, Tejosari, BmkgSamples.Now.AddHours(25)));
    }

    [Fact]
    public void English_is_taken_only_where_there_is_no_Indonesian()
    {
        const string English = "<info><language>en-US</language><event>Thunderstorm</event><headline>Lampung</headline><area><areaDesc>Lampung</areaDesc><polygon>" + BmkgSamples.AroundMetro + "</polygon></area></info>";

        Assert.Equal("Hujan Lebat disertai Petir", CapMatching.For(CapReader.Read(BmkgSamples.Cap(extra: English)), Tejosari, BmkgSamples.Now)!.Event);
        Assert.Equal("Thunderstorm", CapMatching.For(CapReader.Read(BmkgSamples.Cap(extra: English, expires: "2026-03-02T00:00:00Z").Replace("id-ID", "en-GB", StringComparison.Ordinal)), Tejosari, BmkgSamples.Now)!.Event);
    }

    [Theory]
    [InlineData("Exercise")]
    [InlineData("System")]
    [InlineData("Test")]
    [InlineData("Draft")]
    public void Only_actual_messages_are_for_the_public(string status) => Assert.Empty(CapSelection.InForce([CapReader.Read(BmkgSamples.Cap(status: status))]));

    [Theory]
    [InlineData("Ack")]
    [InlineData("Error")]
    [InlineData("Cancel")]
    public void Messages_between_senders_are_no_warnings(string type) => Assert.Empty(CapSelection.InForce([CapReader.Read(BmkgSamples.Cap(type: type))]));

    [Fact]
    public void An_update_replaces_what_it_refers_to_and_a_cancel_removes_it()
    {
        var first = CapReader.Read(BmkgSamples.Cap("a"));
        var update = CapReader.Read(BmkgSamples.Cap("b", "Update", references: "nowcast@bmkg.go.id,a,2026-03-02T07:40:00+07:00"));
        var cancel = CapReader.Read(BmkgSamples.Cap("c", "Cancel", references: "nowcast@bmkg.go.id,b,2026-03-02T07:45:00+07:00 nowcast@bmkg.go.id,a,2026-03-02T07:40:00+07:00"));

        Assert.Equal(["b"], CapSelection.InForce([first, update]).Select(alert => alert.Identifier));
        Assert.Equal(["b"], CapSelection.InForce([update, first]).Select(alert => alert.Identifier));
        Assert.Empty(CapSelection.InForce([first, update, cancel]));
    }

    [Fact]
    public void An_exercise_and_a_stranger_cancel_nothing()
    {
        var real = CapReader.Read(BmkgSamples.Cap("a"));
        var exercise = CapReader.Read(BmkgSamples.Cap("b", "Cancel", "Test", "nowcast@bmkg.go.id,a,2026-03-02T07:40:00+07:00"));
        var stranger = CapReader.Read(BmkgSamples.Cap("c", "Cancel", references: "orang@lain.example,a,2026-03-02T07:40:00+07:00"));

        Assert.Equal(["a"], CapSelection.InForce([real, exercise, stranger]).Select(alert => alert.Identifier));
    }

    [Fact]
    public void A_border_and_a_drawing_that_crosses_itself_belong_to_the_area()
    {
        var square = new CapArea("", ["-5,105 -5,106 -6,106 -6,105 -5,105"], []);
        var bow = new CapArea("", ["-5,105 -6,106 -6,105 -5,106 -5,105"], []);

        Assert.True(CapGeometry.Holds(square, -5, 105.5));
        Assert.True(CapGeometry.Holds(bow, -5.5, 105.5));
        Assert.False(CapGeometry.Holds(bow, -5.5, 105.1));
        Assert.False(CapGeometry.Holds(bow, -5.9, 107));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5,105")]
    [InlineData("-5,105 -5,106")]
    [InlineData("-5,105 x,106 -6,106 -5,105")]
    [InlineData("-5,105 -95,106 -6,106 -5,105")]
    public void A_drawing_that_is_none_holds_nothing(string polygon) => Assert.False(CapGeometry.Holds(new CapArea("", [polygon], []), -5, 105));

    [Fact]
    public void A_circle_is_measured_in_kilometres()
    {
        var circle = new CapArea("", [], ["-5.13,105.33 10"]);

        Assert.True(CapGeometry.Holds(circle, -5.21, 105.33));
        Assert.False(CapGeometry.Holds(circle, -5.23, 105.33));
    }

    [Fact]
    public void A_rectangle_holds_a_point_exactly_when_its_bounds_do() =>
        Gen.Select(Gen.Double[-10, 5], Gen.Double[95, 141], Gen.Double[0.1, 3], Gen.Double[0.1, 3], Gen.Double[-1, 2], Gen.Double[-1, 2]).Sample((south, west, height, width, up, right) =>
        {
            var (north, east) = (south + height, west + width);
            var (latitude, longitude) = (south + (height * up), west + (width * right));
            var area = new CapArea("", [FormattableString.Invariant($"{north},{west} {north},{east} {south},{east} {south},{west} {north},{west}")], []);
            Assert.Equal(latitude >= south && latitude <= north && longitude >= west && longitude <= east, CapGeometry.Holds(area, latitude, longitude));
        }, iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("<alert/>")]
    [InlineData("<html></html>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert>&x;</alert>")]
    public void What_is_no_message_is_refused(string text) => Assert.ThrowsAny<XmlException>(() => CapReader.Read(text));
}
