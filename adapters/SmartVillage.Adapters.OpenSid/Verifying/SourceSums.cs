using System.Globalization;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Digests of the source's rows by key, and what has no usable or no unique key.</summary>
internal sealed class SourceSums
{
    private readonly Dictionary<long, UInt128> _rows = [];
    private readonly Dictionary<long, List<UInt128>> _twins = [];

    /// <summary>Rows whose key is missing, not positive or no number.</summary>
    public long WithoutKey { get; set; }

    /// <summary>Adds a row under the key as the source shows it.</summary>
    public void Add(string? key, UInt128 digest)
    {
        if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            WithoutKey++;
        }
        else if (_twins.TryGetValue(number, out var twins))
        {
            twins.Add(digest);
        }
        else if (_rows.Remove(number, out var first))
        {
            _twins[number] = [first, digest];
        }
        else
        {
            _rows[number] = digest;
        }
    }

    /// <summary>Takes the row of a key out and says how the copy's row compares.</summary>
    public KeyMatch Take(long key, UInt128 digest)
    {
        if (_rows.Remove(key, out var expected))
        {
            return expected == digest ? KeyMatch.Same : KeyMatch.Different;
        }

        // Of several rows with one key the copy may hold one; the others must be among the rows set aside.
        if (_twins.TryGetValue(key, out var twins) && twins.Count > 0)
        {
            var same = twins.Remove(digest);
            if (!same)
            {
                twins.RemoveAt(0);
            }

            WithoutKey += twins.Count;
            twins.Clear();
            return same ? KeyMatch.Same : KeyMatch.Different;
        }

        return KeyMatch.OnlyInCopy;
    }

    /// <summary>Keys that the copy did not have.</summary>
    public IEnumerable<long> LeftKeys => _rows.Keys;

    /// <summary>Rows without a key of their own, beyond those that the copy has set aside.</summary>
    public long CountUnkeyed(long quarantined) => Math.Max(0, WithoutKey + _twins.Values.Sum(t => (long)t.Count) - quarantined);

    /// <summary>Rows that the copy did not have, given how many it has set aside.</summary>
    public long CountMissing(long quarantined) => _rows.Count + CountUnkeyed(quarantined);
}
