namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>
/// Unknown whole numbers of at least 0 under linear equations and bounds. Solves by elimination within connected parts and by narrowing bounds over the original and the
/// eliminated equations until nothing moves.
/// </summary>
internal sealed class LinearSystem(long most)
{
    private readonly List<long> _low = [];
    private readonly List<long> _high = [];
    private readonly List<long> _truth = [];
    private readonly List<(int[] Variables, long[] Factors, long Low, long High)> _relations = [];

    /// <param name="truth">Only to check that what the attacker takes as given is true; never used to solve.</param>
    public int Variable(long truth)
    {
        _truth.Add(truth);
        _low.Add(0);
        _high.Add(most);
        return _low.Count - 1;
    }

    public (long Low, long High, long Truth) Find(int variable) => (_low[variable], _high[variable], _truth[variable]);

    public void Fix(int variable, long value) => Equal([(variable, 1)], value);

    public void Equal(IEnumerable<(int Variable, long Factor)> sum, long value) => Between(sum, value, value);

    public void Between(IEnumerable<(int Variable, long Factor)> sum, long low, long high)
    {
        var terms = sum.GroupBy(t => t.Variable).Select(g => (Variable: g.Key, Factor: g.Sum(t => t.Factor))).Where(t => t.Factor != 0).ToArray();
        var real = terms.Sum(t => t.Factor * _truth[t.Variable]);
        Assert.True(real >= low && real <= high, "The attacker was told something wrong.");
        _relations.Add(([.. terms.Select(t => t.Variable)], [.. terms.Select(t => t.Factor)], low, high));
    }

    public void Solve()
    {
        Narrow();
        foreach (var part in Parts().Where(p => p.Count is > 1 and <= 600))
        {
            Eliminate(part);
        }

        Narrow();
    }

    private void Narrow()
    {
        var users = new List<int>[_low.Count];
        for (var r = 0; r < _relations.Count; r++)
        {
            foreach (var v in _relations[r].Variables)
            {
                (users[v] ??= []).Add(r);
            }
        }

        var queue = new Queue<int>(Enumerable.Range(0, _relations.Count));
        var queued = Enumerable.Repeat(true, _relations.Count).ToArray();
        while (queue.TryDequeue(out var r))
        {
            queued[r] = false;
            foreach (var next in NarrowOne(r).SelectMany(v => users[v]))
            {
                if (!queued[next])
                {
                    queued[next] = true;
                    queue.Enqueue(next);
                }
            }
        }
    }

    private List<int> NarrowOne(int relation)
    {
        var (variables, factors, low, high) = _relations[relation];
        var (least, greatest) = (0L, 0L);
        for (var i = 0; i < variables.Length; i++)
        {
            least += factors[i] > 0 ? factors[i] * _low[variables[i]] : factors[i] * _high[variables[i]];
            greatest += factors[i] > 0 ? factors[i] * _high[variables[i]] : factors[i] * _low[variables[i]];
        }

        Assert.True(least <= high && greatest >= low, "What the attacker was told contradicts itself.");
        var moved = new List<int>();
        for (var i = 0; i < variables.Length; i++)
        {
            var (v, f) = (variables[i], factors[i]);
            var (ownLeast, ownGreatest) = f > 0 ? (f * _low[v], f * _high[v]) : (f * _high[v], f * _low[v]);
            var from = low - (greatest - ownGreatest);
            var to = high - (least - ownLeast);
            var (newLow, newHigh) = f > 0 ? (CeilingOf(from, f), FloorOf(to, f)) : (CeilingOf(-to, -f), FloorOf(-from, -f));
            if (newLow > _low[v] || newHigh < _high[v])
            {
                _low[v] = Math.Max(_low[v], newLow);
                _high[v] = Math.Min(_high[v], newHigh);
                Assert.True(_low[v] <= _high[v], "What the attacker was told contradicts itself.");
                moved.Add(v);
                return [.. moved, .. NarrowOne(relation)];
            }
        }

        return moved;
    }

    private static long FloorOf(long a, long b) => (long)Math.Floor((decimal)a / b);

    private static long CeilingOf(long a, long b) => (long)Math.Ceiling((decimal)a / b);

    private bool IsOpen(int v) => _low[v] < _high[v];

    private IEnumerable<List<int>> Parts()
    {
        var parent = Enumerable.Range(0, _low.Count).ToArray();
        int Root(int v) => parent[v] == v ? v : parent[v] = Root(parent[v]);
        foreach (var (variables, _, low, high) in _relations.Where(r => r.Low == r.High))
        {
            var open = variables.Where(IsOpen).ToArray();
            foreach (var v in open.Skip(1))
            {
                parent[Root(v)] = Root(open[0]);
            }
        }

        return Enumerable.Range(0, _low.Count).Where(IsOpen).GroupBy(Root).Select(g => g.ToList());
    }

    /// <summary>Reduces the equations of one part and keeps every reduced row as a further equation.</summary>
    private void Eliminate(List<int> part)
    {
        var column = part.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
        var width = part.Count + 1;
        var rows = new List<double[]>();
        foreach (var (variables, factors, low, high) in _relations.Where(r => r.Low == r.High && r.Variables.Any(column.ContainsKey)).ToList())
        {
            var row = new double[width];
            row[^1] = low;
            for (var i = 0; i < variables.Length; i++)
            {
                if (column.TryGetValue(variables[i], out var c))
                {
                    row[c] = factors[i];
                }
                else
                {
                    row[^1] -= factors[i] * _low[variables[i]];
                }
            }

            rows.Add(row);
        }

        var done = 0;
        for (var c = 0; c < part.Count && done < rows.Count; c++)
        {
            var pivot = Enumerable.Range(done, rows.Count - done).MaxBy(r => Math.Abs(rows[r][c]));
            if (Math.Abs(rows[pivot][c]) < 1e-9)
            {
                continue;
            }

            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            var by = rows[done][c];
            for (var i = 0; i < width; i++)
            {
                rows[done][i] /= by;
            }

            for (var r = 0; r < rows.Count; r++)
            {
                var factor = rows[r][c];
                if (r != done && factor != 0)
                {
                    for (var i = 0; i < width; i++)
                    {
                        rows[r][i] -= factor * rows[done][i];
                    }
                }
            }

            done++;
        }

        foreach (var row in rows.Take(done).Where(row => row.All(x => Math.Abs(x - Math.Round(x)) < 1e-6)))
        {
            Equal(part.Select((v, i) => (v, (long)Math.Round(row[i]))), (long)Math.Round(row[^1]));
        }
    }
}
