using SmartVillage.Adapters.OpenSid.Verifying;

namespace SmartVillage.Adapters.OpenSid.Tests.Verifying;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" SITI AMINAH ", "SITI AMINAH")]
    [InlineData("SITI\u0000 AMI\u001FNAH\u0085", "SITI AMINAH")]
    [InlineData("\u0001 \uFFFD", null)]
    [InlineData("-", "-")]
    [InlineData("0", "0")]
    public void Text_is_trimmed_and_nothing_when_empty(string? value, string? expected) => Assert.Equal(expected, CanonicalText.Text(value));

    [Theory]
    [InlineData("Toko &quot;Maju&quot; &amp; Anak", "Toko \"Maju\" & Anak")]
    [InlineData("O&#039;Neil", "O'Neil")]
    [InlineData("&amp;amp;", "&amp;")]
    [InlineData("&nbsp;", null)]
    [InlineData(null, null)]
    public void Notes_are_decoded_once(string? value, string? expected) => Assert.Equal(expected, CanonicalText.Decoded(value));

    [Theory]
    [InlineData("-", null)]
    [InlineData("0", "0")]
    [InlineData(" SUMI ", "SUMI")]
    public void A_dash_for_a_parents_name_is_nothing(string value, string? expected) => Assert.Equal(expected, CanonicalText.DashIsNothing(value));

    [Theory]
    [InlineData("0", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("1872041209999999", "1872041209999999")]
    [InlineData("0187204100200001", "0187204100200001")]
    [InlineData("123", "123")]
    public void Zero_and_dash_for_an_identity_are_nothing(string value, string? expected) => Assert.Equal(expected, CanonicalText.DashOrZeroIsNothing(value));

    [Theory]
    [InlineData("0", null)]
    [InlineData("872041209999999", "0872041209999999")]
    [InlineData("1872041209999999", "1872041209999999")]
    [InlineData("-5", "-5")]
    public void A_decimal_identity_gets_its_zeros_back(string value, string? expected) => Assert.Equal(expected, CanonicalText.PaddedIdentity(value));

    [Theory]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("07", "7")]
    [InlineData(" 5 ", "5")]
    [InlineData("-1", "-1")]
    [InlineData("99", "99")]
    [InlineData("lain", null)]
    public void Codes_are_numbers_other_than_zero(string? value, string? expected)
    {
        Assert.Equal(expected, CanonicalText.Code(value));
        Assert.Equal(expected, CanonicalText.Reference(value));
        Assert.Equal(expected, CanonicalText.Measure(value));
    }

    [Fact]
    public void A_price_of_zero_is_a_price() => Assert.Equal("0", CanonicalText.Integer("0"));

    [Theory]
    [InlineData("1987-02-28", "1987-02-28")]
    [InlineData("2024-02-29 10:11:12", "2024-02-29")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("0000-00-00", null)]
    [InlineData("1957-00-00", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData(null, null)]
    public void Dates_exist_or_are_nothing(string? value, string? expected) => Assert.Equal(expected, CanonicalText.Date(value));

    [Theory]
    [InlineData("2024-02-29 10:11:12", "2024-02-29T10:11:12")]
    [InlineData("2024-02-29 10:11:12.987654", "2024-02-29T10:11:12")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00")]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("2024-02-30 10:11:12", null)]
    [InlineData("2024-02-29 25:11:12", null)]
    [InlineData("2024-02-29 10", null)]
    public void Local_times_exist_or_are_nothing(string value, string? expected) => Assert.Equal(expected, CanonicalText.LocalTime(value));

    [Theory]
    [InlineData("Telegram", "3")]
    [InlineData("SMS", "1")]
    [InlineData("email ", "2")]
    [InlineData("Merpati", null)]
    [InlineData(null, null)]
    public void Channels_are_words_of_a_closed_list(string? value, string? expected) => Assert.Equal(expected, CanonicalText.Channel(value));

    [Theory]
    [InlineData("[\"a.jpg\",\"b.jpg\"]", "[ \"a.jpg\", null, \"\", \"\\u0062.jpg\" ]", true)]
    [InlineData("[\"a.jpg\"]", "[\"a.jpg\",\"b.jpg\"]", false)]
    [InlineData("[\"a|1:b\"]", "[\"a\",\"b\"]", false)]
    [InlineData("[\"b\",\"a\"]", "[\"a\",\"b\"]", false)]
    [InlineData(null, "[null,\"\"]", true)]
    [InlineData(null, "{\"0\":\"a.jpg\"}", true)]
    [InlineData(null, "[\"a.jpg\",\"", true)]
    [InlineData(null, "[\"\\ud800\"]", true)]
    public void Photo_lists_are_equal_by_their_names(string? one, string other, bool equal) =>
        Assert.Equal(equal, CanonicalText.Names(one) == CanonicalText.Names(other));

    [Theory]
    [InlineData("[]")]
    [InlineData("a.jpg")]
    public void What_is_no_list_of_photos_has_no_place_in_the_copy(string value) => Assert.NotNull(CanonicalText.NamesOfCopy(value));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("5", "5")]
    [InlineData("8", "5")]
    [InlineData("6", "106")]
    [InlineData("7", "107")]
    [InlineData("9", "109")]
    [InlineData("0", null)]
    public void Old_codes_of_resident_events_are_translated(string value, string? expected) => Assert.Equal(expected, EventPlans.OldResidentEvent(value));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("2", "13")]
    [InlineData("3", "14")]
    [InlineData("4", "2")]
    [InlineData("5", "3")]
    [InlineData("6", "4")]
    [InlineData("0", null)]
    public void Old_codes_of_family_events_are_translated(string value, string? expected) => Assert.Equal(expected, EventPlans.OldFamilyEvent(value));

    [Theory]
    [InlineData("0", "0", "hamlet")]
    [InlineData("0", "07", "rw")]
    [InlineData("0", "-", "placeholder")]
    [InlineData("-", "07", "placeholder")]
    [InlineData("-", "-", "placeholder")]
    [InlineData("003", "07", "rt")]
    [InlineData("003", "-", "rt")]
    [InlineData("003", "0", "rt")]
    [InlineData("", "07", "placeholder")]
    [InlineData("0", "", "placeholder")]
    public void The_level_of_an_area_follows_from_its_texts(string rt, string rw, string expected) =>
        Assert.Equal(expected, PeoplePlans.AreaLevel($"{rt}\u001F{rw}"));
}
