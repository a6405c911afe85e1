using SmartVillage.Adapters.OpenSid.Verifying;

namespace SmartVillage.Adapters.OpenSid.Tests.Verifying;

public sealed class SourceSumsTests
{
    [Fact]
    public void Rows_are_same_different_or_only_in_the_copy()
    {
        var sums = Sums(("1", 10), ("2", 20), ("3", 30));

        Assert.Equal(KeyMatch.Same, sums.Take(1, 10));
        Assert.Equal(KeyMatch.Different, sums.Take(2, 21));
        Assert.Equal(KeyMatch.OnlyInCopy, sums.Take(9, 90));
        Assert.Equal(KeyMatch.OnlyInCopy, sums.Take(1, 10));
        Assert.Equal(1, sums.CountMissing(quarantined: 0));
    }

    [Fact]
    public void Rows_without_a_key_must_be_set_aside()
    {
        var sums = Sums((null, 1), ("", 2), ("0", 3), ("-4", 4), ("abc", 5), ("7", 6));
        Assert.Equal(KeyMatch.Same, sums.Take(7, 6));

        Assert.Equal(5, sums.WithoutKey);
        Assert.Equal(0, sums.CountMissing(quarantined: 5));
        Assert.Equal(2, sums.CountMissing(quarantined: 3));
    }

    [Fact]
    public void Twins_are_all_set_aside()
    {
        var sums = Sums(("5", 1), ("05", 2), ("5", 3));

        Assert.Equal(0, sums.CountMissing(quarantined: 3));
        Assert.Equal(1, sums.CountMissing(quarantined: 2));
    }

    [Fact]
    public void Of_twins_the_copy_may_hold_one_if_the_others_are_set_aside()
    {
        var sums = Sums(("5", 1), ("5", 2));

        Assert.Equal(KeyMatch.Same, sums.Take(5, 2));
        Assert.Equal(KeyMatch.OnlyInCopy, sums.Take(5, 1));
        Assert.Equal(0, sums.CountMissing(quarantined: 1));
        Assert.Equal(1, sums.CountMissing(quarantined: 0));
    }

    [Fact]
    public void Setting_aside_more_than_needed_hides_no_missing_row()
    {
        var sums = Sums(("1", 1));

        Assert.Equal(1, sums.CountMissing(quarantined: 4));
    }

    private static SourceSums Sums(params ReadOnlySpan<(string? Key, int Digest)> rows)
    {
        var sums = new SourceSums();
        foreach (var (key, digest) in rows)
        {
            sums.Add(key, (UInt128)digest);
        }

        return sums;
    }
}
