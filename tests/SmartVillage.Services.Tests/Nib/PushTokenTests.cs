using SmartVillage.Services.Nib;

namespace SmartVillage.Services.Tests.Nib;

/// <summary>The proof that OSS gives when it calls a region.</summary>
public sealed class PushTokenTests
{
    private const string Number = "9120000009999";
    private static readonly NibReceiver Receiver = new("oss", "rahasia");

    // printf ossrahasia912000000999920260302 | sha1sum
    private const string Token = "792f5020587c4fae9989891a417ddf3571a11f28";

    // 00.30 of 2 March in Jakarta.
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_token_of_the_day_in_Jakarta_fits_whatever_its_case()
    {
        Assert.True(PushToken.Fits(Receiver, Number, Token, Now));
        Assert.True(PushToken.Fits(Receiver, Number, Token.ToUpperInvariant(), Now));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1435, false)]
    [InlineData(-25, true)]
    [InlineData(-35, true)]
    [InlineData(-45, false)]
    [InlineData(1405, true)]
    [InlineData(1415, true)]
    [InlineData(1425, false)]
    [InlineData(1460, false)]
    public void Another_day_does_not_but_a_few_minutes_around_midnight_do(int minutes, bool fits) =>
        Assert.Equal(fits, PushToken.Fits(Receiver, Number, Token, Now.AddMinutes(minutes)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000")]
    public void A_wrong_one_fits_nothing(string? token) => Assert.False(PushToken.Fits(Receiver, Number, token, Now));

    [Fact]
    public void It_is_for_one_number_and_one_account_only()
    {
        Assert.False(PushToken.Fits(Receiver, "9120000009998", Token, Now));
        Assert.False(PushToken.Fits(Receiver with { Password = "lain" }, Number, Token, Now));
        Assert.False(PushToken.Fits(Receiver with { User = "lain" }, Number, Token, Now));
    }
}
