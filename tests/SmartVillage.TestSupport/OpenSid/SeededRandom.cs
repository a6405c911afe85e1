namespace SmartVillage.TestSupport.OpenSid;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and runtime.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int Between(int from, int to) => from >= to ? from : from + (int)(NextBits() % (ulong)(to - from + 1));

    /// <summary>True in so many of a thousand cases.</summary>
    public bool Permille(int chance) => Between(0, 999) < chance;

    /// <summary>One of the values.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Between(0, values.Count - 1)];

    /// <summary>One of the values by weight.</summary>
    public int Weighted(params ReadOnlySpan<(int Value, int Weight)> choices)
    {
        var total = 0;
        foreach (var (_, weight) in choices)
        {
            total += weight;
        }

        var ticket = Between(0, total - 1);
        foreach (var (value, weight) in choices)
        {
            if (ticket < weight)
            {
                return value;
            }

            ticket -= weight;
        }

        return choices[^1].Value;
    }

    /// <summary>A day from one to another, both included.</summary>
    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Between(0, Math.Max(0, to.DayNumber - from.DayNumber)));

    /// <summary>So many digits.</summary>
    public string Digits(int count) => string.Create(count, this, static (span, random) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)('0' + random.Between(0, 9));
        }
    });
}
