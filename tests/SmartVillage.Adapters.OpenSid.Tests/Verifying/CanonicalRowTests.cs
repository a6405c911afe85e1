using SmartVillage.Adapters.OpenSid.Verifying;

namespace SmartVillage.Adapters.OpenSid.Tests.Verifying;

public sealed class CanonicalRowTests
{
    [Fact]
    public void Equal_rows_have_equal_digests_whatever_came_before()
    {
        var row = new CanonicalRow();
        var first = Digest(row, "a", null, "b");
        _ = Digest(row, new string('x', 100_000));

        Assert.Equal(first, Digest(row, "a", null, "b"));
    }

    [Theory]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData(null, "a", "a", null)]
    [InlineData("", null, null, "")]
    [InlineData("a", "b", "b", "a")]
    public void Values_keep_their_place_and_their_borders(string? one, string? two, string? three, string? four) =>
        Assert.NotEqual(Digest(new CanonicalRow(), one, two), Digest(new CanonicalRow(), three, four));

    private static UInt128 Digest(CanonicalRow row, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            row.Add(value);
        }

        return row.Finish();
    }
}
