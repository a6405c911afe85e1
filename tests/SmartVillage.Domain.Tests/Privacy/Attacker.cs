using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>
/// Somebody who kept every public table of every edition, knows how topics and areas hang together, knows how far any count moved at most from one edition to the next, and
/// computes. Only the exact tables, which are asked at the end to see what was found, are out of reach.
/// </summary>
internal sealed class Attacker
{
    private const string NotFilled = TopicRule.NotFilled;

    private readonly LinearSystem _system = new(most: 100_000);
    private readonly Dictionary<Cell, Unknowns> _cells = [];
    private readonly Dictionary<long, List<StatisticsTable>> _tables = [];
    private readonly Dictionary<long, Truth> _truth = [];
    private readonly Dictionary<long, long> _moved = [];
    private readonly bool _knowsDataIsClean;

    public Attacker(bool knowsDataIsClean) => _knowsDataIsClean = knowsDataIsClean;

    /// <summary>Keeps what is public after an edition. Tables of earlier editions that are still shown are known already.</summary>
    public void Collect(PublicStatistics shown, long edition, StatisticsSnapshot exact)
    {
        _tables[edition] = [.. shown.Tables.Where(t => t.Edition == edition).Select(t => t.Table)];
        _truth[edition] = new Truth(exact);
    }

    /// <summary>Small cells that are no longer a secret.</summary>
    public IReadOnlyList<string> Attack()
    {
        foreach (var (edition, tables) in _tables)
        {
            foreach (var table in tables.Where(t => t.Topic != "areas"))
            {
                Learn(edition, table);
            }

            foreach (var table in tables.Where(t => t.Topic != "areas"))
            {
                Relate(edition, table);
            }
        }

        RelateInTime();
        _system.Solve();
        return [.. Findings()];
    }

    private IEnumerable<string> Findings()
    {
        foreach (var edition in _tables.Keys)
        {
            foreach (var (cell, unknowns) in _cells.Where(c => c.Key.Edition == edition))
            {
                // The total of a topic of everybody is the population, which is no data spesifik.
                var k = cell.Code.Length > 0 && TopicRules.All.FirstOrDefault(r => r.Key == cell.Topic)?.IsSpecific == true ? 11 : 5;
                foreach (var (name, variable) in ((string, int)[])[("total", unknowns.Total), ("male", unknowns.Male), ("female", unknowns.Female)])
                {
                    var (low, high, value) = _system.Find(variable);
                    if (value > 0 && value < k && low >= 1 && high < k)
                    {
                        yield return $"{cell} {name} = {value}, found [{low}, {high}]";
                    }
                }
            }
        }
    }

    private void Learn(long edition, StatisticsTable table)
    {
        foreach (var line in table.Lines)
        {
            Learn(At(edition, table, line.Code), line.Count);
        }

        if (table.NotFilled is { } notFilled)
        {
            Learn(At(edition, table, NotFilled), notFilled);
        }

        Learn(At(edition, table, string.Empty), table.Total);
    }

    private void Learn(Unknowns cell, StatisticsCount shown)
    {
        foreach (var (variable, value) in ((int, long?)[])[(cell.Total, shown.Total), (cell.Male, shown.Male), (cell.Female, shown.Female)])
        {
            if (value is { } known)
            {
                _system.Fix(variable, known);
            }
        }
    }

    private void Relate(long edition, StatisticsTable table)
    {
        Unknowns Line(string code) => At(edition, table, code);
        var total = Line(string.Empty);
        var codes = table.Lines.Select(l => l.Code).Concat(table.NotFilled is null ? [] : [NotFilled]).ToList();
        if (codes.Count > 0 && table.Topic is not ("completeness" or "ethnicity"))
        {
            Sum(codes.Select(Line), total);
        }

        // Left-out lines of ethnicity are one more unknown line.
        if (table.Topic == "ethnicity")
        {
            Sum(codes.Select(Line).Append(Line("~others")), total);
        }

        RelateTopics(edition, table, total);
        RelateAreas(edition, table, codes.Append(string.Empty));
    }

    private void RelateTopics(long edition, StatisticsTable table, Unknowns total)
    {
        Unknowns Other(string topic, string code) => At(edition, table with { Topic = topic }, code);
        bool Has(string topic) => _tables[edition].Exists(t => t.Topic == topic && t.Level == table.Level && t.Area == table.Area);
        switch (table.Topic)
        {
            case "population" or "completeness" or "idCard" or "lifeStatus" or "deathCertificate" or "socialClass" or "welfareHouseholds" or "familiesActiveHead"
                or "familiesHeadOfFamily" or "familiesDashboard" or "households" or "pregnancy" or "childIdCard" or "marriageBook":
                break;
            default:
                if (!StatisticsTopics.IsBenefit(table.Topic))
                {
                    Same(total, Other("population", string.Empty));
                }

                break;
        }

        switch (table.Topic)
        {
            case "sex":
                _system.Equal([(Other("sex", "1").Total, 1), (total.Male, -1)], 0);
                _system.Equal([(Other("sex", "2").Total, 1), (total.Female, -1)], 0);
                break;
            case "childIdCard" when Has("ageCategory"):
                Sum([Other("ageCategory", "1"), Other("ageCategory", "2")], total);
                break;
            case "idCard":
                Sum([total, Other("idCard", TopicRule.Outside)], Other("population", string.Empty));
                break;
            case "lifeStatus":
                Same(Other("lifeStatus", "1"), Other("population", string.Empty));
                break;
            case "deathCertificate":
                Same(total, Other("lifeStatus", "2"));
                break;
            case "pregnancy":
                _system.Equal([(total.Total, 1), (Other("population", string.Empty).Female, -1)], 0);
                break;
            case "marriageBook":
                Sum([Other("maritalStatus", "2"), Other("maritalStatus", "3"), Other("maritalStatus", "4")], total);
                PartOf(table, edition, "maritalStatus");
                break;
            case "birthCertificate":
                PartOf(table, edition, "ageBand");
                break;
            case "employmentInsurance":
                PartOf(table, edition, "occupation");
                break;
            case "socialClass":
                Same(total, Other("familiesActiveHead", string.Empty));
                break;
            case "welfareHouseholds":
                Same(total, Other("households", string.Empty));
                break;
            case "familiesHeadOfFamily" when _knowsDataIsClean && Has("familyRelationship"):
                Same(total, Other("familyRelationship", "1"));
                break;
            case "completeness":
                Same(total, Other("population", string.Empty));
                foreach (var field in table.Lines.Select(l => l.Code).Where(Has))
                {
                    Sum([Other("completeness", field), Other(field, NotFilled)], total);
                }

                if (Has("ageCategory"))
                {
                    Sum([Other("completeness", "birthDate"), Other("ageCategory", NotFilled)], total);
                }

                break;
        }
    }

    private void PartOf(StatisticsTable table, long edition, string whole)
    {
        foreach (var line in table.Lines)
        {
            var (part, all) = (At(edition, table, line.Code), At(edition, table with { Topic = whole }, line.Code));
            var lacking = At(edition, table, "~lacking:" + line.Code);
            Sum([part, lacking], all);
        }
    }

    /// <summary>An area is the sum of the areas below it and of people of no known area.</summary>
    private void RelateAreas(long edition, StatisticsTable table, IEnumerable<string> codes)
    {
        var below = _tables[edition].Where(t => t.Topic == table.Topic && t.Level > table.Level && IsBelow(t, table)).ToList();
        var children = below.Where(t => !below.Exists(other => other.Level < t.Level && IsBelow(t, other))).ToList();
        if (children.Count == 0 || table.Topic == "ethnicity")
        {
            return;
        }

        var rest = table with { Area = table.Area + "/~rest" };
        foreach (var code in codes)
        {
            Sum(children.Append(rest).Select(child => At(edition, child, code)), At(edition, table, code));
        }
    }

    private static bool IsBelow(StatisticsTable narrow, StatisticsTable wide) => wide.Area.Length == 0 || narrow.Area.StartsWith(wide.Area + "/", StringComparison.Ordinal);

    private void RelateInTime()
    {
        // What is no published cell moves further than any published one.
        var published = _cells.Where(c => !c.Key.Code.StartsWith('~') || c.Key.Code == NotFilled).Where(c => !c.Key.Area.EndsWith("~rest", StringComparison.Ordinal));
        foreach (var series in published.GroupBy(c => (c.Key.Level, c.Key.Area, c.Key.Topic, c.Key.Code)))
        {
            var ordered = series.OrderBy(c => c.Key.Edition).ToList();
            foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            {
                var most = Enumerable.Range((int)before.Key.Edition, (int)(after.Key.Edition - before.Key.Edition)).Sum(e => MostMoved(e));
                foreach (var (b, a) in ((int, int)[])[(before.Value.Total, after.Value.Total), (before.Value.Male, after.Value.Male), (before.Value.Female, after.Value.Female)])
                {
                    _system.Between([(a, 1), (b, -1)], -most, most);
                }
            }
        }
    }

    private long MostMoved(long edition)
    {
        if (!_moved.TryGetValue(edition, out var most))
        {
            var before = _truth[edition].Tables.ToDictionary(t => (t.Level, t.Area, t.Topic));
            _moved[edition] = most = _truth[edition + 1].Tables.Max(after => before.TryGetValue((after.Level, after.Area, after.Topic), out var b) ? Moved(b, after) : 0);
        }

        return most;
    }

    private static long Moved(StatisticsTable before, StatisticsTable after)
    {
        var pairs = before.Lines.Join(after.Lines, b => b.Code, a => a.Code, (b, a) => (b.Count, a.Count))
            .Append((before.NotFilled ?? default, after.NotFilled ?? default)).Append((before.Total, after.Total));
        return pairs.Max(p => Math.Max(Math.Abs((p.Item1.Total - p.Item2.Total) ?? 0), Math.Max(Math.Abs((p.Item1.Male - p.Item2.Male) ?? 0), Math.Abs((p.Item1.Female - p.Item2.Female) ?? 0))));
    }

    private void Same(Unknowns a, Unknowns b) => Sum([a], b);

    private void Sum(IEnumerable<Unknowns> parts, Unknowns whole)
    {
        var all = parts.ToList();
        foreach (var of in (Func<Unknowns, int>[])[u => u.Total, u => u.Male, u => u.Female])
        {
            _system.Equal(all.Select(u => (of(u), 1L)).Append((of(whole), -1L)), 0);
        }
    }

    private Unknowns At(long edition, StatisticsTable table, string code)
    {
        var cell = new Cell(edition, table.Level, table.Area, table.Topic, code);
        if (!_cells.TryGetValue(cell, out var unknowns))
        {
            var (total, male, female) = _truth[edition].Of(cell, table);
            unknowns = new Unknowns(_system.Variable(total), _system.Variable(male), _system.Variable(female), _system.Variable(total - male - female));
            _cells[cell] = unknowns;
            _system.Equal([(unknowns.Male, 1), (unknowns.Female, 1), (unknowns.WithoutSex, 1), (unknowns.Total, -1)], 0);
        }

        return unknowns;
    }

    internal readonly record struct Cell(long Edition, AreaLevel Level, string Area, string Topic, string Code);

    private readonly record struct Unknowns(int Total, int Male, int Female, int WithoutSex);
}
