using CsCheck;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class PersonalTextTests
{
    [Theory]
    [InlineData("NIK 1872044501909999.", "NIK ***.")]
    [InlineData("1872 0445 0190 9999", "***")]
    [InlineData("1872-0445/0190.9999 x", "*** x")]
    [InlineData("hp 0812-3456-7890 ya", "hp *** ya")]
    [InlineData("+62 812 3456 7890", "+***")]
    [InlineData("(0725) 418209", "(***")]
    [InlineData("81234567890", "***")]
    [InlineData("٠٨١٢٣٤٥٦٧٨٩٠", "***")]
    [InlineData("surel a.b+c@example.co.id!", "surel ***")]
    [InlineData("sejak 2026-03-01 19:30, 3 lampu, tiang 114", "sejak 2026-03-01 19:30, 3 lampu, tiang 114")]
    [InlineData("RT 03 RW 05 No. 12", "RT 03 RW 05 No. 12")]
    public void Numbers_of_people_are_hidden_and_others_stay(string text, string expected) => Assert.Equal(expected, PersonalText.Hide(text, []));

    [Fact]
    public void Names_that_the_resident_gave_are_hidden_wherever_they_stand() =>
        Assert.Equal("Depan rumah *** (***), bukan Di", PersonalText.Hide("Depan rumah SARI (dewi), bukan Di", ["Sari Dewi", null, "Di"]));

    [Fact]
    public void No_identity_number_gets_through_whatever_stands_around_it() => Gen.Select(Gen.String[0, 20], Gen.String[0, 20], Gen.OneOf("", " ", "-", ".")).Sample((before, after, between) =>
    {
        var number = string.Join(between, "1872", "0445", "0190", "9999");

        Assert.DoesNotContain(number, PersonalText.Hide($"{before}{number}{after}", []), StringComparison.Ordinal);
        Assert.True(PersonalText.HoldsIdentity($"{before}{number}{after}"));
    });
}
