using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Tests;

/// <summary>Keys of what is stored, however large they are and in whatever order they come.</summary>
public sealed class StoredKeysTests
{
    [Theory]
    [InlineData(new long[] { 1, 2, 3, 40 })]
    [InlineData(new long[] { 40, 3, 1, 2 })]
    [InlineData(new long[] { -7, int.MaxValue, int.MinValue, 0 })]
    [InlineData(new long[] { 5, 1L + int.MaxValue, -1L + int.MinValue, 6 })]
    [InlineData(new long[] { long.MinValue, 3, long.MaxValue })]
    public void Every_key_is_found_with_its_own_id_and_fingerprint(long[] keys)
    {
        var stored = StoredKeys.From(keys.Select(key => (key, key ^ 0x5A, Print(key))));

        Assert.Equal(keys.Order(), stored.Rows.Select(row => row.SourceKey));
        foreach (var key in keys)
        {
            var place = stored.Find(key);
            Assert.Equal((key, key ^ 0x5A, Print(key)), (stored.KeyAt(place), stored.IdAt(place), stored.FingerprintAt(place)));
            Assert.Equal(place, stored.Seek(key));
            Assert.Equal(place, stored.FirstFrom(key));
        }

        Assert.Equal(keys.Length, stored.Unseen().Count());
        stored.See(stored.Seek(keys[0]));
        Assert.DoesNotContain(keys[0], stored.Unseen().Select(stored.KeyAt));
    }

    [Theory]
    [InlineData(new long[] { 10, 20 })]
    [InlineData(new long[] { 10, 20L * int.MaxValue })]
    public void A_key_that_is_not_there_is_not_found_and_its_place_is_known(long[] keys)
    {
        var stored = StoredKeys.From(keys.Select(key => (key, key, Print(key))));

        foreach (var absent in (long[])[long.MinValue, -1L + int.MinValue, 0, 15, 1L + int.MaxValue, long.MaxValue])
        {
            Assert.True(stored.Find(absent) < 0, $"{absent}");
            Assert.True(stored.Seek(absent) < 0, $"{absent}");
            Assert.Equal(keys.Count(key => key < absent), stored.FirstFrom(absent));
        }
    }

    [Fact]
    public void Of_a_key_that_comes_twice_the_last_row_counts()
    {
        var stored = StoredKeys.From([(2, 20, Print(1)), (1, 10, Print(2)), (2, 21, Print(3))]);

        Assert.Equal([(1L, 10L, Print(2)), (2L, 21L, Print(3))], stored.Rows);
    }

    private static Fingerprint Print(long number)
    {
        var bytes = new byte[16];
        BitConverter.TryWriteBytes(bytes, number);
        return Fingerprint.FromBytes(bytes);
    }
}
