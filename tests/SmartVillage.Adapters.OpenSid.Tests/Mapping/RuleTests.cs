using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Tests.Mapping;

public sealed class RuleTests
{
    [Theory]
    [InlineData("SITI", "SITI", null)]
    [InlineData("  SITI  ", "SITI", null)]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData("-", "-", null)]
    [InlineData("0", "0", null)]
    [InlineData("NUR\u0007 AINI", "NUR AINI", IssueCodes.BadCharacters)]
    [InlineData("RUSAK\ufffd", "RUSAK", IssueCodes.BadCharacters)]
    [InlineData("baris satu\nbaris dua", "baris satu\nbaris dua", null)]
    [InlineData("&amp;", "&amp;", null)]
    public void Text_keeps_content_and_drops_damage(string value, string? expected, string? issue) => Check(new TextRule(), value, expected, issue);

    [Theory]
    [InlineData("-", null)]
    [InlineData("0", null)]
    [InlineData(" - ", null)]
    [InlineData("A-0", "A-0")]
    public void Text_takes_dash_and_zero_for_nothing_where_the_column_does(string value, string? expected) =>
        Check(new TextRule(dashIsNothing: true, zeroIsNothing: true), value, expected, null);

    [Theory]
    [InlineData("001", "001", null)]
    [InlineData(" 001", "001", IssueCodes.OuterBlanks)]
    [InlineData("001 ", "001", IssueCodes.OuterBlanks)]
    [InlineData("001\u00a0", "001", IssueCodes.OuterBlanks)]
    [InlineData("   ", null, null)]
    [InlineData(" RT\u0007", "RT", IssueCodes.BadCharacters)]
    public void Text_by_which_rows_are_found_tells_what_was_taken_off(string value, string? expected, string? issue) => Check(new TextRule(isKey: true), value, expected, issue);

    [Theory]
    [InlineData("Tom &amp; Ani &quot;X&quot; &#039;Y&#039;", "Tom & Ani \"X\" 'Y'")]
    [InlineData("tanpa entitas", "tanpa entitas")]
    public void Text_decodes_entities_where_OpenSID_encodes_them(string value, string expected) => Check(new TextRule(isEncoded: true), value, expected, null);

    [Theory]
    [InlineData("1872045708999999", "1872045708999999", null)]
    [InlineData("0", null, null)]
    [InlineData("-", null, null)]
    [InlineData("", null, null)]
    [InlineData("0187204100299999", "0187204100299999", null)]
    [InlineData("018720410029", "018720410029", null)]
    [InlineData("12345", "12345", IssueCodes.MalformedNumber)]
    [InlineData("18720457089999X9", "18720457089999X9", IssueCodes.MalformedNumber)]
    public void Identity_number_keeps_what_villages_have(string value, string? expected, string? issue) =>
        Check(new IdentityNumberRule(isDecimal: false), value, expected, issue);

    [Theory]
    [InlineData("872045708999999", "0872045708999999")]
    [InlineData("0", null)]
    public void Identity_number_gets_back_the_zeros_that_a_decimal_column_lost(string value, string? expected) =>
        Check(new IdentityNumberRule(isDecimal: true), value, expected, null);

    [Theory]
    [InlineData("3", "3", null)]
    [InlineData("03", "3", null)]
    [InlineData("0", null, null)]
    [InlineData("", null, null)]
    [InlineData("-", null, null)]
    [InlineData("-1", "-1", null)]
    [InlineData("tiga", null, IssueCodes.InvalidNumber)]
    public void Code_is_a_number_or_nothing(string value, string? expected, string? issue) => Check(new CodeRule(), value, expected, issue);

    [Fact]
    public void Code_translates_old_meanings()
    {
        var rule = new CodeRule(code => code == 8 ? 5 : code);

        Assert.Equal("5", rule.FromNumber(8).Text);
        Assert.Equal("5", rule.FromText("8").Text);
        Assert.Equal("2", rule.FromNumber(2).Text);
    }

    [Theory]
    [InlineData("17", "17", null)]
    [InlineData("0", null, null)]
    [InlineData("", null, null)]
    [InlineData("x", null, IssueCodes.InvalidNumber)]
    public void Reference_keeps_any_id(string value, string? expected, string? issue) => Check(new ReferenceRule(), value, expected, issue);

    [Theory]
    [InlineData("2001-02-03", "2001-02-03", null)]
    [InlineData("2001-02-03 10:11:12", "2001-02-03", null)]
    [InlineData("0000-00-00", null, null)]
    [InlineData("1957-00-00", null, IssueCodes.InvalidDate)]
    [InlineData("2001-02-31", null, IssueCodes.InvalidDate)]
    [InlineData("3 Maret", null, IssueCodes.InvalidDate)]
    public void Date_exists_or_is_nothing(string value, string? expected, string? issue) => Check(new DateRule(), value, expected, issue);

    [Theory]
    [InlineData(2001, 2, 3, "2001-02-03", null)]
    [InlineData(0, 0, 0, null, null)]
    [InlineData(1957, 0, 0, null, IssueCodes.InvalidDate)]
    [InlineData(2026, 2, 30, null, IssueCodes.InvalidDate)]
    [InlineData(1, 1, 1, "0001-01-01", null)]
    public void Date_column_exists_or_is_nothing(int year, int month, int day, string? expected, string? issue)
    {
        var result = new DateRule().FromTime(new MySqlDateTime(year, month, day, 0, 0, 0, 0));

        Assert.Equal((expected, issue), (result.Text, result.Issue));
    }

    [Fact]
    public void Local_time_is_shown_to_the_second()
    {
        Assert.Equal("2024-11-26T23:05:09", new LocalTimeRule().FromTime(new MySqlDateTime(2024, 11, 26, 23, 5, 9, 999)).Text);
        Assert.Equal("2024-11-26T00:00:00", new LocalTimeRule().FromText("2024-11-26").Text);
        Assert.Null(new LocalTimeRule().FromText("0000-00-00 00:00:00").Text);
        Assert.Equal(IssueCodes.InvalidDate, new LocalTimeRule().FromText("2024-13-26 00:00:00").Issue);
    }

    [Theory]
    [InlineData("""["a.jpg","b c.jpg"]""", """["a.jpg","b c.jpg"]""", null)]
    [InlineData("""["a.jpg", null, "", 3]""", """["a.jpg"]""", null)]
    [InlineData("[]", null, null)]
    [InlineData("null", null, null)]
    [InlineData("a.jpg", null, IssueCodes.InvalidJson)]
    [InlineData("""{"a":1}""", null, IssueCodes.InvalidJson)]
    public void Photos_are_a_list_of_names(string value, string? expected, string? issue) => Check(new PhotoListRule(), value, expected, issue);

    [Theory]
    [InlineData("0", null)]
    [InlineData("3200", "3200")]
    public void Integer_of_zero_is_nothing_where_nobody_filled_it_in(string value, string? expected) => Check(new IntegerRule(zeroIsNothing: true), value, expected, null);

    [Fact]
    public void Integer_of_zero_is_a_price() => Assert.Equal("0", new IntegerRule(zeroIsNothing: false).FromNumber(0).Text);

    private static void Check(ValueRule rule, string value, string? expected, string? issue)
    {
        var result = rule.FromText(value);

        Assert.Equal((expected, issue), (result.Text, result.Issue));
    }
}
