using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Makes SQL conditions of key ranges: neighbours joined, and so many in one statement that it stays short for the server.</summary>
internal static class KeyConditions
{
    private const int KeysPerStatement = 500;
    private const int RangesPerStatement = 8;

    /// <param name="key">Column, with its alias.</param>
    /// <param name="ranges">In the order of keys.</param>
    public static IEnumerable<string> Of(string key, IReadOnlyList<KeyRange> ranges)
    {
        var (keys, conditions) = (new List<long>(), new List<string>());
        foreach (var range in Joined(ranges))
        {
            if (range.From == range.To)
            {
                keys.Add(range.From);
            }
            else
            {
                conditions.Add($"{key} BETWEEN {range.From} AND {range.To}");
            }

            if (keys.Count >= KeysPerStatement || conditions.Count >= RangesPerStatement)
            {
                yield return Any(key, keys, conditions);
                (keys, conditions) = ([], []);
            }
        }

        if (keys.Count + conditions.Count > 0)
        {
            yield return Any(key, keys, conditions);
        }
    }

    private static IEnumerable<KeyRange> Joined(IReadOnlyList<KeyRange> ranges)
    {
        for (var at = 0; at < ranges.Count;)
        {
            var range = ranges[at++];
            while (at < ranges.Count && ranges[at].From <= range.To + 1 && range.To - range.From < RangeDigestReader.Width * (long)RangesPerStatement)
            {
                range = new KeyRange(range.From, Math.Max(range.To, ranges[at++].To));
            }

            yield return range;
        }
    }

    private static string Any(string key, List<long> keys, List<string> conditions) =>
        $"({string.Join(" OR ", keys.Count > 0 ? conditions.Prepend($"{key} IN ({string.Join(',', keys)})") : conditions)})";
}
